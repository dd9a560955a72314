package dev.skein;

/** What a key remembers. */
public sealed interface State permits Customer, Employee, Pod {
    Key key();
}
