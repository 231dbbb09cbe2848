// On paper an animation stands still: at its last frame, because the words under a figure tell how it ends.
const onPaper = (() => {
  "use strict";
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const changed = (base, change) => {
    if (!isObject(base) || !isObject(change)) return change;
    const names = Object.keys(change);
    return { ...base, ...Object.fromEntries(names.map((name) => [name, changed(base[name], change[name])])) };
  };

  // A slider that steps through the frames stands where the frame is.
  const moved = (slider, frame) => {
    const step = (slider.steps ?? []).findIndex(({ args }) => args?.[0]?.[0] === frame.name);
    return step < 0 ? slider : { ...slider, active: step };
  };

  const atLastFrame = (figure) => {
    const frame = figure.frames?.at(-1);
    if (!frame) return figure;
    const data = [...(figure.data ?? [])];
    (frame.data ?? []).forEach((change, i) => {
      const trace = frame.traces?.[i] ?? i;
      data[trace] = changed(data[trace], change);
    });
    const layout = changed(figure.layout ?? {}, frame.layout ?? {});
    if (layout.sliders) layout.sliders = layout.sliders.map((slider) => moved(slider, frame));
    return { ...figure, data, layout };
  };

  // A frame that the reader chose is the one that is printed.
  const isUntouched = (canvas) => (canvas.layout?.sliders ?? []).every(({ active }) => !active);

  return { atLastFrame, isUntouched };
})();
