"""What people wrote, where there is room for one line only: their texts may hold breaks."""


def one_line(text: str) -> str:
    """The words of `text` with one space between them."""
    return " ".join(text.split())
