"""What the checks of paper are worth: they notice one broken tag, one letter, one glyph."""

import pytest
from negative_controls import CHECKS, CONTROLS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_sound_export_passes_each_check(check, tmp_path):
    assert not check(tmp_path)


@pytest.mark.parametrize("name", CONTROLS)
def test_damage_is_noticed(name, tmp_path):
    assert CONTROLS[name](tmp_path)
