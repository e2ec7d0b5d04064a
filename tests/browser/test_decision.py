"""The value of a cell is a decision: JupyterLab draws plotly, and fetches nothing."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .lab import Lab, open_notebook

SHOW = """
import dateline as dl
dl.why(dl.read("Floods hit Kerman, Iran, on Friday."), "Kerman")
"""


def test_a_decision_is_drawn_as_a_waterfall(lab_page: Page, jupyter_lab: Lab) -> None:
    open_notebook(lab_page, jupyter_lab, SHOW)
    chart = lab_page.locator(".jp-OutputArea .js-plotly-plot")
    expect(chart.locator(".gtitle")).to_contain_text("Why Kerman, Iran", timeout=60_000)
    expect(chart.locator(".waterfalllayer .point").first).to_be_visible()
