(function (figure, id, source) {
  "use strict";
  const plotlyArrived = "initlab-plotly";

  function draw(place) {
    if (place.dataset.drawn) return;
    place.dataset.drawn = "yes";
    const plot = place.querySelector(".initlab-plot");
    const sentence = place.querySelector(".initlab-alt");
    const numbers = place.querySelector(".initlab-numbers");
    const { data, layout, frames } = JSON.parse(JSON.stringify(figure));
    let ink = getComputedStyle(place).color;
    // The page shows the title above, where it can wrap.
    delete layout.title;
    layout.margin.t = 28;
    layout.font = { ...layout.font, color: ink, family: getComputedStyle(place).fontFamily };
    // A finger that scrolls past a chart must not zoom it.
    if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false;
    plot.setAttribute("role", "group");
    plot.setAttribute("aria-label", sentence.textContent);
    // Where it is narrow the tools would cover the legend.
    const displayModeBar = plot.clientWidth < 600 ? false : "hover";
    const config = { responsive: true, displaylogo: false, displayModeBar };
    Plotly.newPlot(plot, { data, layout, frames, config }).then(() => {
      sentence.hidden = true;
      numbers.open = false;
    });
    const repaint = () => {
      const now = getComputedStyle(place).color;
      if (now === ink) return;
      ink = now;
      Plotly.relayout(plot, { "font.color": ink });
    };
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
    const theme = new MutationObserver(repaint);
    for (const root of [document.documentElement, document.body]) theme.observe(root, { attributes: true });
  }

  function drawAll() {
    if (window.Plotly) document.querySelectorAll(`[id="${id}"]`).forEach(draw);
  }

  function start() {
    if (window.Plotly) return drawAll();
    // With an AMD loader on the page plotly.js defines a module and sets no global.
    if (typeof define === "function" && define.amd && typeof require === "function") {
      return require([source], (plotly) => {
        window.Plotly = plotly;
        drawAll();
      });
    }
    let script = document.querySelector("script[data-initlab-plotly]");
    if (!script) {
      script = document.createElement("script");
      script.src = source;
      script.dataset.initlabPlotly = "";
      document.head.append(script);
    }
    script.addEventListener("load", drawAll);
  }

  window.addEventListener(plotlyArrived, drawAll);
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})
