"""The accessibility audit: measures every screen in every comfort setting and reports barriers."""
