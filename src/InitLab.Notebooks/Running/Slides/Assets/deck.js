(() => {
  "use strict";
  const root = document.documentElement;
  const stage = document.querySelector(".stage");
  const slides = [...document.querySelectorAll(".slide")];
  const width = 1920;
  const height = 1080;

  // A chart is drawn at a small size and enlarged as a whole: its texts, lines and marks grow alike. No text of it is
  // smaller on the stage than `least` of the stage's 1080 lines, so that the last row of a room can read it; a chart
  // of many rows gets more room and smaller texts.
  const usualText = 13;
  const titleRoom = 60;
  const usual = { lowest: 330, highest: 500, least: 25 };
  const manyRows = { from: 700, lowest: 500, highest: 680, least: 19 };

  const fitted = (layout, box) => {
    const own = typeof layout.height === "number" ? layout.height : 420;
    const { lowest, highest, least } = own > manyRows.from ? manyRows : usual;
    const tall = Math.min(Math.max(own - titleRoom, lowest), highest);
    const scale = box.height / tall;
    return { scale, own, width: box.width / scale, height: tall, text: Math.max(usualText, least / scale) };
  };

  // Play buttons and sliders stand below the axes at a share of the axes' height: as that shrinks and the text grows,
  // the share must grow.
  const controlsRoom = 150;
  const apart = (control, fit) => {
    const grown = fit.text / usualText;
    const axes = Math.max(fit.own - 2 * controlsRoom, 1);
    const left = Math.max(fit.height - controlsRoom * grown - titleRoom, 1);
    const pad = { ...control.pad, t: (control.pad?.t ?? 0) * grown };
    return { ...control, pad, y: (control.y ?? 0) * (axes / left) * grown };
  };

  const painted = (layout, fit, keepsTitle) => {
    const { color, fontFamily } = getComputedStyle(document.body);
    return {
      ...layout,
      width: fit.width,
      height: fit.height,
      autosize: false,
      paper_bgcolor: "#fff",
      plot_bgcolor: "#fff",
      font: { ...layout.font, color, family: fontFamily, size: fit.text },
      margin: { l: 56, r: 24, t: keepsTitle ? 56 : 24, b: 48 },
      sliders: (layout.sliders ?? []).map((control) => apart(control, fit)),
      updatemenus: (layout.updatemenus ?? []).map((control) => apart(control, fit)),
      // The slide shows the title, unless an animation changes it.
      ...(!keepsTitle && { title: { text: "" } }),
    };
  };

  const draw = (slide, isPrinted = false) => {
    const chart = slide.querySelector(".chart");
    if (!chart || chart.dataset.state || !window.Plotly) return;
    chart.dataset.state = "drawing";
    chart.classList.add("drawing");
    const stored = JSON.parse(chart.querySelector('script[type="application/json"]').textContent);
    const figure = isPrinted ? onPaper.atLastFrame(stored) : stored;
    chart.dataset.moves = (stored.frames ?? []).length > 0;
    chart.dataset.printed = isPrinted && figure !== stored;
    const canvas = chart.querySelector(".canvas");
    const fit = fitted(figure.layout ?? {}, { width: chart.clientWidth, height: chart.clientHeight });
    canvas.style.transform = `scale(${fit.scale})`;
    const layout = painted(figure.layout ?? {}, fit, chart.dataset.title === "changes");
    const config = { ...figure.config, displaylogo: false, displayModeBar: false, responsive: false };
    Plotly.newPlot(canvas, { data: figure.data ?? [], layout, config, frames: figure.frames ?? [] }).then(
      () => {
        chart.dataset.state = "drawn";
        chart.classList.add("drawn");
      },
      (error) => {
        console.error(error);
        canvas.style.display = "none";
        chart.classList.remove("drawing");
      },
    );
  };

  const forget = (slide) => {
    const chart = slide.querySelector(".chart");
    Plotly.purge(chart.querySelector(".canvas"));
    delete chart.dataset.state;
  };
  const isAtStart = (slide) => {
    const canvas = slide.querySelector(".chart[data-state=drawn][data-moves=true] .canvas");
    return canvas !== null && onPaper.isUntouched(canvas);
  };

  let current = 0;
  const show = (index) => {
    current = Math.min(Math.max(index, 0), slides.length - 1);
    slides.forEach((slide, i) => slide.classList.toggle("current", i === current));
    draw(slides[current]);
    // A page opened from a folder may not change its address in every browser.
    try {
      history.replaceState(null, "", `#${current + 1}`);
    } catch {
      return;
    }
  };
  const asked = () => (Number.parseInt(location.hash.slice(1), 10) || 1) - 1;

  const fit = () => {
    const scale = Math.min(innerWidth / width, innerHeight / height);
    const left = (innerWidth - width * scale) / 2;
    const top = (innerHeight - height * scale) / 2;
    stage.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };

  const moves = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
    Home: -slides.length, End: slides.length,
  };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isButton = event.target instanceof HTMLButtonElement && (event.key === " " || event.key === "Enter");
    const move = event.key === " " && event.shiftKey ? -1 : moves[event.key];
    if (isButton || !move) return;
    event.preventDefault();
    show(current + move);
  });
  document.querySelector(".back").addEventListener("click", () => show(current - 1));
  document.querySelector(".on").addEventListener("click", () => show(current + 1));
  window.addEventListener("hashchange", () => show(asked()));
  window.addEventListener("resize", fit);

  // On paper every slide is a page; those not seen yet are drawn now, at their full size.
  window.addEventListener("beforeprint", () => {
    root.classList.add("printing");
    slides.filter(isAtStart).forEach(forget);
    for (const slide of slides) draw(slide, true);
  });
  window.addEventListener("afterprint", () => {
    root.classList.remove("printing");
    slides.filter((slide) => slide.querySelector(".chart[data-printed=true]")).forEach(forget);
    draw(slides[current]);
  });
  // An animation that is stopped rejects its promise with no reason: no fault of the page.
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason === undefined) event.preventDefault();
  });

  root.classList.add("shown");
  fit();
  show(asked());
})();
