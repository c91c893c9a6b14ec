"""Gestures: what the pointer and the keys do on the map, one small object each."""
