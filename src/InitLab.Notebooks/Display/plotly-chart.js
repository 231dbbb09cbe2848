(function (chart, id, source) {
  "use strict";

  function draw(plotly) {
    for (const place of document.querySelectorAll(`[id="${id}"]`)) {
      if (place.dataset.drawn) continue;
      place.dataset.drawn = "yes";
      place.textContent = "";
      const { data, layout, config, frames } = JSON.parse(JSON.stringify(chart));
      plotly.newPlot(place, { data, layout, config: { responsive: true, ...config }, frames });
    }
  }

  if (window.Plotly) return draw(window.Plotly);
  // With an AMD loader on the page plotly.js defines a module and sets no global.
  if (typeof define === "function" && define.amd && typeof require === "function") return require([source], draw);
  const script = document.createElement("script");
  script.src = source;
  script.addEventListener("load", () => draw(window.Plotly));
  document.head.append(script);
})
