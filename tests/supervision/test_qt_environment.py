"""Environment variables cannot affect Qt, except a few with an allow-list of values."""

import pytest

from kiosk.supervision.qt_environment import ALLOWED, clean

INJECTED = {
    "QML_IMPORT_PATH": "/srv/evil",
    "QML2_IMPORT_PATH": "/srv/evil",
    "QT_PLUGIN_PATH": "/srv/evil",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/srv/evil",
    "QT_QUICK_CONTROLS_STYLE": "evil",
    "QT_QUICK_CONTROLS_CONF": "/srv/evil.conf",
    "QT_LOGGING_RULES": "*=true",
    "QT_MESSAGE_PATTERN": "%{message}",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QML_DISABLE_DISK_CACHE": "1",
    "QV4_FORCE_INTERPRETER": "1",
    "QSG_VISUALIZE": "overdraw",
    "QSG_INFO": "1",
    "QT_QML_DEBUG": "1",
    "qt_qml_debug": "1",
    "PYSIDE_DISABLE_INTERNAL_QT_CONF": "1",
}


@pytest.mark.parametrize("name", INJECTED)
def test_a_variable_that_nobody_may_set_is_taken_out(name: str) -> None:
    environment = {name: INJECTED[name], "PATH": "/usr/bin", "DISPLAY": ":0"}
    assert clean(environment) == (name,)
    assert environment == {"PATH": "/usr/bin", "DISPLAY": ":0"}


SOUND = {
    "QT_QPA_PLATFORM": ["xcb", "wayland", "windows", "offscreen", "minimal"],
    "QT_QUICK_BACKEND": ["software"],
    "QT_SCALE_FACTOR": ["1", "1.5", "2.25"],
    "QT_XCB_GL_INTEGRATION": ["none", "xcb_egl"],
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": ["1"],
}
UNSOUND = {
    "QT_QPA_PLATFORM": ["vnc:port=5900", "offscreen:configfile=/srv/x", "", "xcb;vnc"],
    "QT_QUICK_BACKEND": ["/srv/evil.so", "rhi"],
    "QT_SCALE_FACTOR": ["0.01", "99", "1e9", "2 "],
    "QT_XCB_GL_INTEGRATION": ["../evil"],
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": ["0\n1"],
}


@pytest.mark.parametrize("name", ALLOWED)
def test_a_variable_that_is_allowed_has_its_values_and_no_others(name: str) -> None:
    for value in SOUND[name]:
        environment = {name: value}
        assert clean(environment) == ()
        assert environment == {name: value}
    for value in UNSOUND[name]:
        environment = {name: value}
        assert clean(environment) == (name,)
        assert environment == {}
