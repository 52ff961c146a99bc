//! The rules in the words of the usual hosts: `_headers` (Netlify, Cloudflare Pages), nginx, Caddy.

use std::fs;
use std::path::Path;

use crate::headers::{CACHING, FILE, Rules};
use crate::{Error, files};

const README: &str = include_str!("README.md");

/// Writes the rules into a site, for every host.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(site: &Path, rules: &Rules) -> Result<(), Error> {
    let own = site.join("hosting");
    fs::create_dir_all(&own).map_err(Error::io("make the folder", &own))?;
    files::replace(&site.join("_headers"), &headers_file(rules))?;
    files::replace(&site.join(FILE), &rules.to_json())?;
    files::replace(&own.join("nginx-http.conf"), &nginx_maps(rules))?;
    files::replace(&own.join("nginx-server.conf"), &nginx_server(rules))?;
    files::replace(&own.join("Caddyfile.snippet"), &caddy(rules))?;
    files::replace(&own.join("README.md"), README)
}

/// Paths without indent, their headers below them with one.
fn headers_file(rules: &Rules) -> String {
    let folder = rules.root.as_str();
    let mut text =
        String::from("# Netlify and Cloudflare Pages read this file at the root of what is deployed.\n");
    for rule in &rules.rules {
        let headers: String =
            rule.headers.iter().flat_map(|(name, value)| ["  ", name, ": ", value, "\n"]).collect();
        for path in &rule.paths {
            text.push_str(&format!("\n{folder}{path}\n{headers}"));
        }
    }
    text
}

/// The names of headers, each once, in the order in which rules first name them.
fn names(rules: &Rules) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in rules.rules.iter().flat_map(|rule| &rule.headers) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

fn variable(header: &str) -> String {
    format!("$tiendo_{}", header.to_ascii_lowercase().replace('-', "_"))
}

/// One variable a header, whose value follows from the address; a header without a value is not sent.
fn nginx_maps(rules: &Rules) -> String {
    let folder = rules.root.as_str();
    let mut text = String::from(
        "# For the block http of nginx: include it there. The file nginx-server.conf needs it.\n\
         # Where nginx says that map_hash_bucket_size is too small, set it to 128 beside the include.\n",
    );
    for name in names(rules) {
        text.push_str(&format!("\nmap $uri {} {{\n    default \"\";\n", variable(name)));
        for rule in &rules.rules {
            let Some((_, value)) = rule.headers.iter().find(|(found, _)| found == name) else { continue };
            for path in &rule.paths {
                text.push_str(&format!("    {} \"{value}\";\n", nginx_pattern(folder, path)));
            }
        }
        text.push_str("}\n");
    }
    text
}

/// A regular expression for what begins so, the path itself for one address.
fn nginx_pattern(folder: &str, path: &str) -> String {
    match path.strip_suffix('*') {
        Some(start) => format!("\"~^{}\"", escaped(&format!("{folder}{start}"))),
        None => format!("\"{folder}{path}\""),
    }
}

fn escaped(text: &str) -> String {
    let special = |character: char| !(character.is_ascii_alphanumeric() || "/-_%".contains(character));
    text.chars()
        .flat_map(|character| special(character).then_some('\\').into_iter().chain([character]))
        .collect()
}

fn nginx_server(rules: &Rules) -> String {
    let folder = rules.root.as_str();
    let mut text = format!(
        "# For the block server of nginx, beside root and listen.\n\n\
         # Files compressed beforehand are sent as they are; brotli_static needs the module ngx_brotli.\n\
         gzip_static on;\n# brotli_static on;\n\n\
         index index.html;\nerror_page 404 {folder}/404.html;\ncharset utf-8;\n\
         charset_types text/css text/csv text/plain text/javascript;\n\n\
         # Older releases do not know what a .wasm is.\n\
         location ~ \\.wasm$ {{\n    types {{ }}\n    default_type application/wasm;\n}}\n\n"
    );
    for name in names(rules) {
        // An error is not to be kept as long as the file that it stands for; a policy is for every page.
        let always = if name == CACHING { "" } else { " always" };
        text.push_str(&format!("add_header {name} {}{always};\n", variable(name)));
    }
    text
}

fn caddy(rules: &Rules) -> String {
    let folder = rules.root.as_str();
    let mut text = String::from(
        "# For the block of a site in a Caddyfile, beside root.\n\nfile_server {\n    precompressed br gzip\n}\n",
    );
    for (number, rule) in rules.rules.iter().enumerate() {
        let paths: Vec<String> = rule.paths.iter().map(|path| format!("{folder}{path}")).collect();
        text.push_str(&format!("\n@tiendo{} path {}\n", number + 1, paths.join(" ")));
        for (name, value) in &rule.headers {
            text.push_str(&format!("header @tiendo{} {name} \"{value}\"\n", number + 1));
        }
    }
    // `handle_errors 404` is not known to Caddy before 2.8.
    text.push_str(&format!(
        "\nhandle_errors {{\n    @missing expression {{http.error.status_code}} == 404\n    handle @missing {{\n        \
         rewrite * {folder}/404.html\n        file_server\n    }}\n}}\n"
    ));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::tests::{rules, rules_below};

    #[test]
    fn every_path_has_its_headers_below_it() {
        let text = headers_file(&rules());
        assert!(text.contains("\n/*\n  X-Content-Type-Options: nosniff\n"), "{text}");
        assert!(text.contains("\n/vi/*\n  Content-Security-Policy: default-src 'none'; "), "{text}");
        assert!(text.contains(
            "\n/page-9b9dd36376a0360a.css\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
        // Cloudflare Pages reads 100 rules and lines of 2,000 characters.
        assert!(text.matches("\n/").count() < 100 && text.lines().all(|line| line.len() < 2000), "{text}");
    }

    #[test]
    fn nginx_has_a_variable_for_each_header() {
        let maps = nginx_maps(&rules_below("/tien-do"));
        let server = nginx_server(&rules_below("/tien-do"));
        assert!(
            maps.contains(
                "map $uri $tiendo_cache_control {\n    default \"\";\n    \"/tien-do/\" \"no-cache\";\n"
            ),
            "{maps}"
        );
        assert!(maps.contains("    \"~^/tien-do/vi/\" \"default-src"), "{maps}");
        for name in names(&rules()) {
            assert!(maps.contains(&format!("map $uri {} {{", variable(name))));
            let always = if name == "Cache-Control" { ";" } else { " always;" };
            assert!(server.contains(&format!("add_header {name} {}{always}", variable(name))), "{server}");
        }
        assert!(
            server.contains("error_page 404 /tien-do/404.html;") && server.contains("location ~ \\.wasm$ {")
        );
        assert_eq!(escaped("/a.b+c/"), "/a\\.b\\+c/");
    }

    #[test]
    fn caddy_matches_the_same_paths() {
        let text = caddy(&rules_below("/tien-do"));
        assert!(text.contains("@tiendo2 path /tien-do/ /tien-do/index.html /tien-do/404.html /tien-do/offline.html /tien-do/vi/* /tien-do/en/*\nheader @tiendo2 Content-Security-Policy \"default-src"), "{text}");
    }
}
