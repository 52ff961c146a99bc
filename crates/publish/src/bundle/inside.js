// One file in the place of a site: what a host would answer comes from the elements above, and nothing is asked for elsewhere.
(function () {
  var root = document.documentElement, first = root.dataset.first;
  var files = new Map(), pages = new Map();
  document.querySelectorAll("script[data-file]").forEach(function (held) { files.set(held.dataset.file, held); });
  document.querySelectorAll("script[data-page]").forEach(function (held) { pages.set(held.dataset.page, held); });

  function bytes(text) {
    var plain = atob(text), bytes = new Uint8Array(plain.length);
    for (var place = 0; place < plain.length; place += 1) bytes[place] = plain.charCodeAt(place);
    return bytes;
  }

  function unpacked(held) {
    var packed = new Blob([bytes(held.textContent)]).stream();
    return new Response(packed.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
  }

  // Fonts stand in the style sheet, where the first page needs them.
  function font(name) {
    var mark = ";file=" + name + ";base64,", found = null;
    document.querySelectorAll("style").forEach(function (style) {
      var start = style.textContent.indexOf(mark);
      if (start >= 0) found = style.textContent.slice(start + mark.length).split('"')[0];
    });
    return found && bytes(found);
  }

  function content(name) {
    var held = files.get(name);
    return held ? unpacked(held) : Promise.resolve(font(name));
  }

  // The program asks for its parts as app:/…, and for data at addresses of this page.
  function name(address) {
    var hash = address.indexOf("#/");
    return decodeURIComponent(hash < 0 ? address.replace("app:/", "") : address.slice(hash + 2));
  }

  window.fetch = function (asked) {
    return content(name(asked.url || String(asked))).then(function (found) {
      return new Response(found, { status: found ? 200 : 404 });
    });
  };

  // Pages as they were published, until the program has drawn, and where it does not start.
  var own = { html: null, lang: root.lang, title: document.title, query: root.dataset.query };
  function published(asked, path) {
    var held = pages.get(path);
    if (asked === first || (!held && path === first.split("?")[0])) return Promise.resolve(own);
    return held && unpacked(held).then(function (bytes) {
      var html = new TextDecoder().decode(bytes);
      return { html: html, lang: held.dataset.lang, title: held.dataset.title, query: held.dataset.query };
    });
  }

  function show() {
    var asked = location.hash.slice(1), path = asked.split("?")[0], place = document.getElementById("static-page");
    if (!place) return;
    if (own.html === null) own.html = place.innerHTML;
    Promise.resolve(published(asked, path)).then(function (page) {
      if (!page || !place.isConnected || location.hash.slice(1) !== asked) return;
      if (place.innerHTML !== page.html) place.innerHTML = page.html;
      root.lang = page.lang;
      document.title = page.title;
      var query = asked.slice(path.length + 1);
      if (!query || query === page.query || root.dataset.state === "failed") delete root.dataset.view;
      else root.dataset.view = "other";
    });
  }
  addEventListener("hashchange", show);
  if (root.dataset.view === "other") show();

  // Before the program hears of it: an address that was emptied by hand is that of the first page.
  addEventListener("popstate", function () {
    if (location.hash.slice(0, 2) !== "#/") history.replaceState(null, "", "#" + first);
  });

  function save(path) {
    content(path).then(function (found) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([found]));
      link.download = path.split("/").pop();
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 30000);
    });
  }

  addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link) return;
    var href = link.getAttribute("href"), path = name(href);
    if (files.has(path)) {
      event.preventDefault();
      save(path);
    } else if (href.slice(0, 2) !== "#/") {
      // A place on the page; the address is not free to name it.
      event.preventDefault();
      var place = document.getElementById(href.slice(1));
      if (!place) return;
      place.scrollIntoView();
      if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
  }, true);

  var failed = document.querySelectorAll("#load-failed p");
  if (failed.length < 3) return;
  failed[0].textContent = "Trình duyệt này không chạy được chương trình trong tệp nên chưa đổi được lựa chọn; các trang vẫn xem được. Hãy mở tệp bằng Chrome, Edge, Firefox hoặc Safari bản mới.";
  failed[1].textContent = "This browser does not run the program in the file, so nothing else can be chosen; the pages can be read. Open the file in a recent Chrome, Edge, Firefox or Safari.";
  failed[2].hidden = true;
})();
