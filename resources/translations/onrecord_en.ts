<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ShortcutEditor</name>
    <message numerus="yes">
        <source>%n command(s) share a key with another.</source>
        <translation>
            <numerusform>%n command shares a key with another.</numerusform>
            <numerusform>%n commands share a key with another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) in it are of another version.</source>
        <translation>
            <numerusform>%n command in it is of another version.</numerusform>
            <numerusform>%n commands in it are of another version.</numerusform>
        </translation>
    </message>
</context>
</TS>
