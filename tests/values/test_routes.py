"""There are two routes, and each is compared with the other."""

from kiosk.values.routes import ROUTES, Route


def test_each_route_is_compared_with_the_other() -> None:
    assert [route.other for route in ROUTES] == [Route.IM, Route.IV]
    assert all(route.other.other is route for route in Route)


def test_every_panel_shows_both_routes() -> None:
    assert set(ROUTES) == set(Route)
