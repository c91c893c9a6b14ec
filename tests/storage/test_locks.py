"""A map that is open somewhere is open there alone, and a dead owner holds nothing."""

import json
import os
import socket
import subprocess
import sys

import pytest

from journeyeditor.storage import locks
from journeyeditor.storage.locks import HeldError, grab, hold_map, lock_file_of
from journeyeditor.storage.problems import words_of

HOLDER = """
import sys
from journeyeditor.storage.locks import hold_map
lock = hold_map(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "shop.journey.json"
    path.write_text("{}")
    return path


def left_by(path, **owner):
    lock_file_of(path).write_text(json.dumps(owner))


def test_a_lock_lies_beside_the_map_and_goes_with_its_owner(path):
    lock = hold_map(path)
    assert lock.path == path.with_name(".shop.journey.json.lock")
    assert lock.path.exists()
    lock.release()
    lock.release()
    assert list(path.parent.iterdir()) == [path]


def test_a_second_window_is_refused(path):
    lock = hold_map(path)
    with pytest.raises(HeldError, match=r"open in another window\. Close it there"):
        hold_map(path)
    lock.release()
    hold_map(path).release()


def test_the_same_file_under_another_name_is_the_same(path):
    link = path.with_name("link.journey.json")
    link.symlink_to(path)
    lock = hold_map(path)
    with pytest.raises(HeldError):
        hold_map(link)
    lock.release()


def test_another_program_is_respected_until_it_is_killed(path):
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdout.readline() == b"held\n"
    with pytest.raises(HeldError) as caught:
        hold_map(path)
    assert not caught.value.elsewhere
    program.kill()
    program.communicate()
    assert lock_file_of(path).exists()
    hold_map(path).release()


def test_another_computer_is_respected_until_somebody_says_otherwise(path):
    left_by(path, host="elsewhere", user="Ada", since="2026-05-01 10:00")
    with pytest.raises(HeldError) as caught:
        hold_map(path)
    assert "elsewhere, Ada, since 2026-05-01 10:00" in caught.value.reason()
    assert "un altro computer (elsewhere)" in caught.value.text(words_of("it"))
    with pytest.raises(HeldError):
        hold_map(path)
    hold_map(path, take_over=True).release()
    assert not lock_file_of(path).exists()


def test_what_this_computer_left_is_taken_over(path):
    left_by(path, host=socket.gethostname(), pid=1)
    hold_map(path).release()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"host": 3}', "\0\xff", "[" * 20_000])
def test_a_lock_file_that_says_nothing_is_taken_over(path, text):
    lock_file_of(path).write_text(text)
    hold_map(path).release()


def test_what_a_lock_file_says_is_shown_as_plain_text(path):
    left_by(path, host="else\nwhere\x1b[1m", user="x" * 500)
    with pytest.raises(HeldError) as caught:
        hold_map(path)
    assert caught.value.host == "elsewhere[1m"
    assert len(caught.value.user) == 80


def test_a_folder_that_can_hold_no_lock_is_no_reason_not_to_open(path, monkeypatch):
    def refuse(*arguments):
        raise PermissionError(13, "no")

    monkeypatch.setattr(locks.os, "open", refuse)
    assert hold_map(path) is None


def test_the_lock_of_another_user_is_respected(path, monkeypatch):
    left_by(path, host=socket.gethostname(), user="Bob")
    monkeypatch.setattr(locks, "grab", lambda place: (_ for _ in ()).throw(PermissionError(13, "")))
    with pytest.raises(HeldError):
        hold_map(path)


def test_a_lock_file_that_vanishes_between_opening_and_locking_is_made_again(path, monkeypatch):
    really, vanished = os.open, []

    def vanishing(name, *arguments):
        descriptor = really(name, *arguments)
        if not vanished:
            vanished.append(name)
            name.unlink()
        return descriptor

    monkeypatch.setattr(locks.os, "open", vanishing)
    lock = grab(path.with_name("x.lock"))
    assert vanished
    assert path.with_name("x.lock").exists()
    assert grab(path.with_name("x.lock")) is None
    lock.release()
