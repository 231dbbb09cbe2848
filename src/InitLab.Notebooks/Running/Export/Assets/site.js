(() => {
  "use strict";
  const root = document.documentElement;
  const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
  const charts = [...document.querySelectorAll("figure.chart")];

  // Light and dark. Storage may be forbidden (private windows, pages opened from a folder): then the choice lasts
  // as long as the page.
  const remember = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      return;
    }
  };
  const remembered = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const chart of charts) repaint(chart);
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);

  // Charts
  const figures = new Map();
  const canvasOf = (chart) => chart.querySelector(".canvas");

  const colours = () => {
    const body = getComputedStyle(document.body);
    const frame = getComputedStyle(document.querySelector(".bottom"));
    return {
      text: body.color,
      family: body.fontFamily,
      page: body.backgroundColor,
      quiet: frame.color,
      rule: frame.borderTopColor,
    };
  };

  // What the page decides about a chart: colours of paper, text and lines, and how it fits a narrow screen. Data and
  // their colours are the chart's.
  const painted = (layout, chart) => {
    const { text, quiet, family, page, rule } = colours();
    const isNarrow = chart.clientWidth < 560;
    const isTitled = chart.querySelector("figcaption") !== null;
    const template = structuredClone(layout.template ?? {});
    const axis = { gridcolor: rule, zerolinecolor: rule, linecolor: rule, tickcolor: rule };
    const frame = { bgcolor: page, bordercolor: rule, font: { color: text } };
    const defaults = (template.layout ??= {});
    for (const name of ["xaxis", "yaxis"]) defaults[name] = { ...defaults[name], ...axis, automargin: true };
    defaults.scene ??= {};
    for (const name of ["xaxis", "yaxis", "zaxis"]) {
      defaults.scene[name] = { ...defaults.scene[name], ...axis, showbackground: false };
    }
    defaults.sliderdefaults = { ...defaults.sliderdefaults, ...frame, bgcolor: quiet, tickcolor: rule };
    defaults.updatemenudefaults = { ...defaults.updatemenudefaults, ...frame };
    defaults.margin = { t: isTitled ? 24 : 72, r: isNarrow ? 8 : 32, b: 48, l: isNarrow ? 40 : 64 };
    defaults.legend = { ...defaults.legend, bgcolor: "rgba(0,0,0,0)" };
    if (isNarrow) Object.assign(defaults.legend, { orientation: "h", x: 0, xanchor: "left", y: 1, yanchor: "bottom" });
    return {
      template,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { ...layout.font, color: text, family },
      hoverlabel: { ...layout.hoverlabel, bgcolor: page, bordercolor: rule, font: { color: text } },
      modebar: { bgcolor: "rgba(0,0,0,0)", color: quiet, activecolor: text },
      // The page shows the title above the chart, where it breaks into lines.
      ...(isTitled && { title: { text: "" } }),
    };
  };

  const draw = async (chart) => {
    if (chart.dataset.state) return;
    chart.dataset.state = "drawing";
    const figure = JSON.parse(chart.querySelector('script[type="application/json"]').textContent);
    const isTouched = window.matchMedia("(pointer: coarse)").matches;
    figures.set(chart, figure);
    const layout = { ...figure.layout, ...painted(figure.layout ?? {}, chart), autosize: true };
    delete layout.width;
    // A finger on a chart scrolls the page; a mouse zooms.
    if (isTouched) layout.dragmode = false;
    const displayModeBar = isTouched ? false : "hover";
    const config = { ...figure.config, responsive: true, displaylogo: false, displayModeBar };
    try {
      await Plotly.newPlot(canvasOf(chart), { data: figure.data ?? [], layout, config, frames: figure.frames ?? [] });
      chart.dataset.state = "drawn";
    } catch (error) {
      console.error(error);
      chart.dataset.state = "failed";
      canvasOf(chart).style.display = "none";
      chart.querySelector(".readable").open = true;
    }
  };

  const repaint = (chart) => {
    if (chart.dataset.state !== "drawn") return;
    Plotly.relayout(canvasOf(chart), painted(figures.get(chart).layout ?? {}, chart));
  };

  const startCharts = () => {
    // Without the chart script the readable form stays, unfolded.
    if (!window.Plotly) return;
    root.classList.add("charts");
    for (const chart of charts) chart.querySelector(".readable").open = false;
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          watch.unobserve(target);
          draw(target);
        }
      },
      { rootMargin: "800px 0px" },
    );
    for (const chart of charts) watch.observe(chart);
  };

  // An animation that is paused rejects its promise with no reason: no fault of the page.
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason === undefined) event.preventDefault();
  });

  // Paper is light, and everything on it is drawn.
  let themeBeforePrint;
  window.addEventListener("beforeprint", () => {
    themeBeforePrint = root.dataset.theme;
    show("light");
    if (window.Plotly) charts.forEach(draw);
  });
  window.addEventListener("afterprint", () => show(themeBeforePrint));

  // Contents: the section one reads is marked; on a narrow screen the list starts folded.
  const startContents = () => {
    const links = new Map();
    for (const link of document.querySelectorAll(".contents a")) links.set(link.hash.slice(1), link);
    if (links.size === 0) return;
    if (window.matchMedia("(max-width: 68rem)").matches) document.querySelector(".contents details").open = false;
    const headings = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id))).filter(Boolean);
    const mark = () => {
      const line = window.innerHeight / 4;
      const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
      for (const [id, link] of links) {
        if (current && decodeURIComponent(id) === current.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    document.addEventListener("scroll", mark, { passive: true });
    mark();
  };

  show(remembered());
  for (const query of [systemIsDark, window.matchMedia("(max-width: 40rem)")]) {
    query.addEventListener("change", () => charts.forEach(repaint));
  }
  const button = document.querySelector("button.theme");
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    remember(theme);
    show(theme);
  });
  startContents();
  document.addEventListener("DOMContentLoaded", startCharts);
})();
