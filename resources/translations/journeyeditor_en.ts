<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n card selected</numerusform>
            <numerusform>%n cards selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n card(s)</source>
        <translation>
            <numerusform>Copy %n card</numerusform>
            <numerusform>Copy %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n card(s)</source>
        <translation>
            <numerusform>Move %n card</numerusform>
            <numerusform>Move %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n stage(s)</source>
        <translation>
            <numerusform>Move %n stage</numerusform>
            <numerusform>Move %n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n lane(s)</source>
        <translation>
            <numerusform>Move %n lane</numerusform>
            <numerusform>Move %n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n curve point(s)</source>
        <translation>
            <numerusform>Move %n curve point</numerusform>
            <numerusform>Move %n curve points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sync program left %n conflicting copies of this map</source>
        <translation>
            <numerusform>A sync program left %n conflicting copy of this map</numerusform>
            <numerusform>A sync program left %n conflicting copies of this map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside this map: %n other version(s) of it, perhaps of a sync program</source>
        <translation>
            <numerusform>Beside this map: %n other version of it, perhaps of a sync program</numerusform>
            <numerusform>Beside this map: %n other versions of it, perhaps of a sync program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) or more</source>
        <translation>
            <numerusform>%n vote or more</numerusform>
            <numerusform>%n votes or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s)</source>
        <translation>
            <numerusform>%1 of %n card</numerusform>
            <numerusform>%1 of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parked: %n card(s)</source>
        <translation>
            <numerusform>Parked: %n card</numerusform>
            <numerusform>Parked: %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parked: %n note(s)</source>
        <translation>
            <numerusform>Parked: %n note</numerusform>
            <numerusform>Parked: %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked note(s)</source>
        <translation>
            <numerusform>%n parked note</numerusform>
            <numerusform>%n parked notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s) given</source>
        <translation>
            <numerusform>%n dot given</numerusform>
            <numerusform>%n dots given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s) left</source>
        <translation>
            <numerusform>%n dot left</numerusform>
            <numerusform>%n dots left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No font has some characters of %n thing(s): they will be boxes.</source>
        <translation>
            <numerusform>No font has some characters of %n thing: they will be boxes.</numerusform>
            <numerusform>No font has some characters of %n things: they will be boxes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>%n more like this</numerusform>
            <numerusform>%n more like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed remark(s) again</source>
        <translation>
            <numerusform>Show %n dismissed remark again</numerusform>
            <numerusform>Show %n dismissed remarks again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have a place</source>
        <translation>
            <numerusform>%n card has a place</numerusform>
            <numerusform>%n cards have a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) wait for one</source>
        <translation>
            <numerusform>%n card waits for one</numerusform>
            <numerusform>%n cards wait for one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s) saved: %1</source>
        <translation>
            <numerusform>%n persona saved: %1</numerusform>
            <numerusform>%n personas saved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n persona(s)</source>
        <translation>
            <numerusform>Take %n persona</numerusform>
            <numerusform>Take %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observed</source>
        <translation>
            <numerusform>%n observed</numerusform>
            <numerusform>%n observed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a source</source>
        <translation>
            <numerusform>%n with a source</numerusform>
            <numerusform>%n with a source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed</source>
        <translation>
            <numerusform>%n assumed</numerusform>
            <numerusform>%n assumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed</source>
        <translation>
            <numerusform>%n proposed</numerusform>
            <numerusform>%n proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) can mean two things: hear customers on it</source>
        <translation>
            <numerusform>%n figure can mean two things: hear customers on it</numerusform>
            <numerusform>%n figures can mean two things: hear customers on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the check-up</source>
        <translation>
            <numerusform>%n more in the check-up</numerusform>
            <numerusform>%n more in the check-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cited %n time(s)</source>
        <translation>
            <numerusform>cited %n time</numerusform>
            <numerusform>cited %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cited %n time(s)</source>
        <translation>
            <numerusform>Cited %n time</numerusform>
            <numerusform>Cited %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n touchpoint</numerusform>
            <numerusform>%n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) or persona(s)</source>
        <translation>
            <numerusform>%n card or persona</numerusform>
            <numerusform>%n cards or personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n unused</source>
        <translation>
            <numerusform>Delete %n unused</numerusform>
            <numerusform>Delete %n unused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serve(s) nothing</source>
        <translation>
            <numerusform>%n serves nothing</numerusform>
            <numerusform>%n serve nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n action(s)</source>
        <translation>
            <numerusform>Delete %n action</numerusform>
            <numerusform>Delete %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not rated yet</source>
        <translation>
            <numerusform>%n not rated yet</numerusform>
            <numerusform>%n not rated yet</numerusform>
        </translation>
    </message>
</context>
</TS>
