// The address stands behind the #, which needs no host; without one, the file opens with the page below.
(function () {
  var root = document.documentElement, first = "#" + root.dataset.first;
  if (location.hash.slice(0, 2) !== "#/") history.replaceState(null, "", first);
  // Nothing wrong is shown until the page that was asked for is there.
  if (location.hash !== first) root.dataset.view = "other";
})();
