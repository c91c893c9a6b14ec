"""The words that the reference maps are written with, in ten scripts."""

from random import Random


def _words(text: str) -> list[str]:
    return text.split()


LATIN = _words("""
    cliente negozio acquisto prezzo consegna ritiro cassa fila vetrina commesso sito carrello sconto
    recensione attesa telefono scontrino reso taglia scaffale promessa fiducia ricerca confronto
    newsletter appuntamento garanzia assistenza registrazione pagamento
    customer store purchase price delivery pick-up queue window assistant website basket discount
    review waiting phone receipt return size shelf promise trust research comparison newsletter
    appointment warranty support sign-up payment onboarding dashboard invoice contract renewal
    compares asks waits finds loses opens closes scans books cancels pays leaves returns recommends
    chiede aspetta trova perde apre chiude prenota annulla paga torna consiglia confronta legge
    quickly again twice online by-phone at-home in-store without-help before-work too-late for-free
    subito di-nuovo due-volte dal-telefono in-negozio senza-aiuto troppo-tardi gratis
    the a every first second last another il la ogni primo ultimo un'altra perché però quando con
    Kundenbindungsprogramm Wiederverkaufswert efficient office affidabile difficile
""")

OTHER_SCRIPTS: dict[str, list[str]] = {
    "Arabic": _words(
        "العميل المتجر السعر الدفع التوصيل الانتظار الهاتف العربة يقارن يسأل ينتظر مرتين"
    ),
    "Hebrew": _words("הלקוח החנות המחיר תשלום משלוח תור טלפון עגלה משווה שואל מחכה פעמיים"),
    "Devanagari": _words("ग्राहक दुकान कीमत भुगतान डिलीवरी प्रतीक्षा फ़ोन टोकरी तुलना पूछता है दो-बार"),
    "Thai": _words("ลูกค้า ร้านค้า ราคา ชำระเงิน จัดส่ง รอคิว โทรศัพท์ ตะกร้า เปรียบเทียบ ถามพนักงาน"),
    "Han": _words("顾客 商店 价格 付款 送货 排队 电话 购物车 比较 询问店员 等了两次 回家"),
    "Kana": _words(
        "お客さま おみせ ねだん しはらい おとどけ ならぶ でんわ カート くらべる たずねる"
    ),
    "Hangul": _words("고객 매장 가격 결제 배송 대기 전화 장바구니 비교한다 물어본다 두번"),
    "Greek": _words("πελάτης κατάστημα τιμή πληρωμή παράδοση αναμονή τηλέφωνο καλάθι ρωτά"),
    "Cyrillic": _words("покупатель магазин цена оплата доставка очередь телефон корзина"),
}
EMOJI = _words("😀 😡 🛒 📱 ⭐ 👩🏽‍💻 👨‍👩‍👧 🇮🇹 ❤️ 🎁")


def sentence(random: Random, words: int, script: str = "Latin") -> str:
    """So many words of a script; other scripts than Latin bring a number and now and then a Latin
    word or an emoji along, so that directions and faces change within a line."""
    chosen = random.choices(OTHER_SCRIPTS.get(script, LATIN), k=words)
    if script != "Latin":
        chosen.insert(random.randrange(words + 1), str(random.randrange(2, 5000)))
        if random.random() < 0.3:
            chosen.insert(random.randrange(words + 1), random.choice(LATIN))
        if random.random() < 0.3:
            chosen.append(random.choice(EMOJI))
    said = ("" if script in ("Han", "Kana", "Thai") else " ").join(chosen)
    return said[0].upper() + said[1:]
