//! Serving a finished site from its folder to this machine only, the way a static host does; nothing is made here.

use std::ffi::OsStr;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use crate::Error;
use crate::compress::Encoding;
use crate::headers::{self, Rules};

/// Page shown for an address that the site does not have.
const NOT_FOUND_PAGE: &str = "404.html";

/// Takes a port of 127.0.0.1; port 0 takes any free one, which the listener's address then tells.
///
/// # Errors
/// When the port is taken or not allowed.
pub async fn listen(port: u16) -> Result<TcpListener, Error> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).await.map_err(|source| Error::Listen { port, source })
}

/// The path at which a site wants to stand on its host, with a slash at its end.
pub fn start_of(folder: &Path) -> String {
    let rules = Rules::read(&std::fs::read(folder.join(headers::FILE)).unwrap_or_default());
    format!("{}/", rules.root().as_str())
}

/// Serves a router until the program ends.
///
/// # Errors
/// When the listener fails as a whole.
pub async fn serve(listener: TcpListener, router: Router) -> io::Result<()> {
    axum::serve(listener, router).await
}

/// Routes of the site in `folder`, below the path that it was published for: files under their own names, `/a/b` from `a/b/index.html`, and for all else
/// `404.html` with status 404.
pub fn router(folder: &Path) -> Router {
    Router::new().fallback_service(get(answer).with_state(Arc::from(folder)))
}

async fn answer(State(folder): State<Arc<Path>>, uri: Uri, asked: HeaderMap) -> Response {
    // Read each time, as the site may be published anew while it is looked at.
    let rules = Rules::read(&tokio::fs::read(folder.join(headers::FILE)).await.unwrap_or_default());
    let below = uri.path().strip_prefix(rules.root().as_str());
    let Some(address) = below.filter(|below| below.starts_with('/')) else {
        return not_found(&folder, &asked).await;
    };
    let mut response = content(&folder, address, &asked).await;
    let is_found = response.status() != StatusCode::NOT_FOUND;
    // What is not there is not to be kept as long as the file that could be.
    for (name, value) in rules.of(address).filter(|(name, _)| is_found || *name != headers::CACHING) {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value))
        {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

async fn content(folder: &Path, address: &str, asked: &HeaderMap) -> Response {
    if let Some(path) = local_path(address) {
        let path = folder.join(path);
        if let Some(response) = file(&path, StatusCode::OK, asked).await {
            return response;
        }
        if let Some(response) = file(&path.join("index.html"), StatusCode::OK, asked).await {
            return response;
        }
    }
    not_found(folder, asked).await
}

async fn not_found(folder: &Path, asked: &HeaderMap) -> Response {
    match file(&folder.join(NOT_FOUND_PAGE), StatusCode::NOT_FOUND, asked).await {
        Some(response) => response,
        None => (StatusCode::NOT_FOUND, "404 Not Found\n").into_response(),
    }
}

/// The path in the folder that an address asks for; nothing for one that could lead out of it.
fn local_path(address: &str) -> Option<PathBuf> {
    let mut path = PathBuf::new();
    for part in address.split('/').filter(|part| !part.is_empty()) {
        let part = percent_encoding::percent_decode_str(part).decode_utf8().ok()?;
        if matches!(&*part, "." | "..") || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        path.push(&*part);
    }
    Some(path)
}

/// The answer that holds a file, compressed where the site has it so and the reader takes it; none where there is no such file.
async fn file(path: &Path, status: StatusCode, asked: &HeaderMap) -> Option<Response> {
    let original = match tokio::fs::read(path).await {
        Ok(content) => content,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            return Some((StatusCode::FORBIDDEN, "403 Forbidden\n").into_response());
        }
        Err(_) => return None,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type(path))),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    for encoding in Encoding::ALL.into_iter().filter(|encoding| takes(asked, *encoding)) {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{}", encoding.extension()));
        if let Ok(content) = tokio::fs::read(name).await {
            let token = [(header::CONTENT_ENCODING, HeaderValue::from_static(encoding.token()))];
            return Some((status, headers, token, content).into_response());
        }
    }
    Some((status, headers, original).into_response())
}

/// Whether the reader's browser can undo an encoding.
fn takes(asked: &HeaderMap, encoding: Encoding) -> bool {
    let all = asked.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let mut each = all.flat_map(|value| value.split(','));
    each.any(|one| {
        let (token, quality) = one.split_once(';').unwrap_or((one, ""));
        let quality =
            quality.trim().strip_prefix("q=").and_then(|quality| quality.parse().ok()).unwrap_or(1.0);
        token.trim().eq_ignore_ascii_case(encoding.token()) && quality > 0.0
    })
}

/// What kind of content a file's name promises.
fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(OsStr::to_str).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use axum::body::Body;
    use axum::http::{Method, Request};
    use http_body_util::BodyExt;
    use tempfile::TempDir;
    use tower::ServiceExt;

    use super::*;
    use crate::address::BasePath;
    use crate::policy::Inline;

    /// A folder `site` with a file beside it that nobody may read through the preview.
    fn site() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        for (name, text) in [
            ("index.html", "home"),
            ("404.html", "not here"),
            ("vi/hai-phong/index.html", "hai phong"),
            ("app.wasm", "\0asm"),
            ("data/đ.csv", "a,b"),
        ] {
            let path = folder.path().join("site").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    async fn ask(folder: &TempDir, method: Method, address: &str) -> (u16, String, String) {
        let request = Request::builder().method(method).uri(address).body(Body::empty()).unwrap();
        let response = router(&folder.path().join("site")).oneshot(request).await.unwrap();
        let kind = response.headers().get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap());
        let (status, kind) = (response.status().as_u16(), kind.to_owned());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, kind, String::from_utf8(body.to_vec()).unwrap())
    }

    #[track_caller]
    fn check(address: &str, status: u16, kind: &str, body: &str) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let found = runtime.block_on(ask(&site(), Method::GET, address));
        assert_eq!(found, (status, kind.to_owned(), body.to_owned()), "{address}");
    }

    const HTML: &str = "text/html; charset=utf-8";

    #[test]
    fn files_come_with_their_type() {
        check("/index.html", 200, HTML, "home");
        check("/app.wasm", 200, "application/wasm", "\0asm");
        check("/data/%C4%91.csv", 200, "text/csv; charset=utf-8", "a,b");
    }

    #[test]
    fn a_folder_answers_with_its_index() {
        check("/", 200, HTML, "home");
        check("/vi/hai-phong", 200, HTML, "hai phong");
        check("/vi/hai-phong/", 200, HTML, "hai phong");
        check("/vi/hai-phong?year=2025", 200, HTML, "hai phong");
    }

    #[test]
    fn the_rest_is_not_found() {
        for address in ["/vi", "/vi/nowhere", "/data", "/index.html/x", "/%FF"] {
            check(address, 404, HTML, "not here");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_reached() {
        for address in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/vi/..%2f..%2f..%2fsecret.txt",
            "/..%5csecret.txt",
            "//etc/hostname",
            "/%2fetc/hostname",
        ] {
            check(address, 404, HTML, "not here");
        }
    }

    async fn sent_for(folder: &TempDir, address: &str, accepted: &str) -> HeaderMap {
        let request = Request::builder().uri(address).header(header::ACCEPT_ENCODING, accepted);
        let request = request.body(Body::empty()).unwrap();
        router(&folder.path().join("site")).oneshot(request).await.unwrap().headers().clone()
    }

    #[tokio::test]
    async fn what_the_site_wants_to_be_sent_is_sent() {
        let folder = site();
        let site = folder.path().join("site");
        let inline = Inline::of("<script>start()</script>");
        let rules = Rules::new(&BasePath::default(), &inline, &["app-0123456789abcdef.js".to_owned()]);
        headers::write(&site, &rules).unwrap();
        let sent = sent_for(&folder, "/vi/hai-phong/?year=2025", "").await;
        assert!(sent["content-security-policy"].to_str().unwrap().contains("'wasm-unsafe-eval' 'sha256-"));
        assert_eq!(sent["referrer-policy"], "strict-origin-when-cross-origin");
        assert_eq!(sent.get_all("cache-control").iter().count(), 1);
        fs::write(site.join("app-0123456789abcdef.js"), "x").unwrap();
        let sent = sent_for(&folder, "/app-0123456789abcdef.js", "").await;
        assert_eq!(sent["cache-control"], "public, max-age=31536000, immutable");
        assert!(!sent.contains_key("content-security-policy"));
    }

    #[tokio::test]
    async fn a_site_below_a_path_is_served_there_alone() {
        let folder = site();
        let site = folder.path().join("site");
        assert_eq!(start_of(&site), "/");
        let rules = Rules::new(&BasePath::parse("/tien-do/").unwrap(), &Inline::default(), &[]);
        headers::write(&site, &rules).unwrap();
        assert_eq!(start_of(&site), "/tien-do/");
        for (address, status) in [
            ("/tien-do/", 200),
            ("/tien-do/vi/hai-phong", 200),
            ("/", 404),
            ("/vi/hai-phong", 404),
            ("/tien-do-2/", 404),
        ] {
            assert_eq!(ask(&folder, Method::GET, address).await.0, status, "{address}");
        }
        assert_eq!(sent_for(&folder, "/tien-do/vi/hai-phong", "").await["cache-control"], "no-cache");
    }

    #[tokio::test]
    async fn compressed_files_are_sent_to_those_that_take_them() {
        let folder = site();
        fs::write(folder.path().join("site/index.html.br"), "b").unwrap();
        fs::write(folder.path().join("site/index.html.gz"), "g").unwrap();
        for (accepted, expected) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("gzip;q=1.0, br;q=0", Some("gzip")),
            ("GZIP", Some("gzip")),
            ("identity", None),
            ("", None),
        ] {
            let sent = sent_for(&folder, "/", accepted).await;
            let encoding = sent.get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap());
            assert_eq!(encoding, expected, "{accepted}");
            assert_eq!(sent["content-type"], HTML);
            assert_eq!(sent["vary"], "accept-encoding");
        }
        // The page for lost readers has none beside it.
        assert!(!sent_for(&folder, "/nowhere", "br").await.contains_key(header::CONTENT_ENCODING));
    }

    #[tokio::test]
    async fn head_has_no_body_and_other_methods_are_refused() {
        let folder = site();
        assert_eq!(ask(&folder, Method::HEAD, "/").await, (200, HTML.into(), String::new()));
        assert_eq!(ask(&folder, Method::POST, "/").await.0, 405);
    }

    #[tokio::test]
    async fn without_a_page_for_it_not_found_is_plain() {
        let folder = site();
        fs::remove_file(folder.path().join("site/404.html")).unwrap();
        let (status, kind, body) = ask(&folder, Method::GET, "/nowhere").await;
        assert_eq!(
            (status, kind.as_str(), body.as_str()),
            (404, "text/plain; charset=utf-8", "404 Not Found\n")
        );
    }

    #[tokio::test]
    async fn a_taken_port_is_told() {
        let listener = listen(0).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let error = listen(port).await.unwrap_err();
        assert!(error.to_string().starts_with(&format!("cannot listen on 127.0.0.1:{port}")), "{error}");
    }
}
