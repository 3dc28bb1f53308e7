//! A small static file server, for this machine only.

use crate::outcome::{Context, Outcome};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Browsers keep connections for their next request; after this long they are closed.
const IDLE: Duration = Duration::from_mins(1);
const LONGEST_HEAD: u64 = 64 * 1024;

/// A server that listens, and serves the files of a folder below a path.
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

struct Site {
    prefix: String,
    folder: PathBuf,
}

impl Server {
    /// Listens on the port, or on any free one when it is 0. `prefix` starts and ends with a slash.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn bind(port: u16, prefix: &str, folder: PathBuf) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .context(format!("could not listen on port {port}; choose another with --port"))?;
        Ok(Self { listener, site: Arc::new(Site { prefix: prefix.into(), folder }) })
    }

    /// The address to open in a browser.
    ///
    /// # Errors
    /// When the system does not tell the port.
    pub fn address(&self) -> Outcome<String> {
        let port = self.listener.local_addr().context("could not find out the port")?.port();
        Ok(format!("http://127.0.0.1:{port}{}", self.site.prefix))
    }

    /// Serves until the program ends, each connection in a thread of its own.
    pub fn run(&self) {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            thread::spawn(move || site.converse(&stream));
        }
    }
}

impl Site {
    /// Answers one request after the other, until the browser closes the connection or makes no sense.
    fn converse(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(IDLE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        let mut writer = BufWriter::new(stream);
        while let Some(request) = Request::read(&mut reader)? {
            self.answer(&request).write(&mut writer, request.is_head)?;
            writer.flush()?;
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> Response {
        if !request.is_readable {
            return Response::text("405 Method Not Allowed", "Only GET and HEAD are answered here.\n");
        }
        let Some(path) = request.path.strip_prefix(&self.prefix).and_then(|path| self.file(path)) else {
            return Response::text("404 Not Found", "There is no such file.\n");
        };
        let Ok(content) = fs::read(&path) else {
            return Response::text("404 Not Found", "There is no such file.\n");
        };
        let tag = tag(&content);
        let headers = vec![
            ("Content-Type", media_type(&path).to_string()),
            ("Cache-Control", if is_hashed(&path) { "public, max-age=31536000, immutable" } else { "no-cache" }.into()),
            ("ETag", tag.clone()),
            ("X-Content-Type-Options", "nosniff".into()),
        ];
        if request.known_tags.split(',').any(|known| known.trim().trim_start_matches("W/") == tag) {
            return Response { status: "304 Not Modified", headers, content: Vec::new() };
        }
        Response { status: "200 OK", headers, content }
    }

    /// The file for a path of the site, if the path stays within the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.folder.clone();
        for name in decode(path)?.split('/').filter(|name| !name.is_empty()) {
            // Backslash, colon and NUL mean something else on some systems.
            if name == "." || name == ".." || name.contains(['\\', ':', '\0']) {
                return None;
            }
            file.push(name);
        }
        if file.is_dir() {
            file.push("index.html");
        }
        // A link inside the folder must not lead out of it either.
        let (file, folder) = (file.canonicalize().ok()?, self.folder.canonicalize().ok()?);
        (file.is_file() && file.starts_with(folder)).then_some(file)
    }
}

struct Request {
    is_readable: bool,
    is_head: bool,
    path: String,
    known_tags: String,
}

impl Request {
    /// Reads the head of a request; none when the connection was closed, or the head is malformed.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = reader.take(LONGEST_HEAD);
        let mut line = String::new();
        head.read_line(&mut line)?;
        let mut words = line.split_whitespace();
        let (Some(method), Some(address), Some("HTTP/1.1")) = (words.next(), words.next(), words.next()) else {
            return Ok(None);
        };
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let mut request = Self {
            is_readable: matches!(method, "GET" | "HEAD"),
            is_head: method == "HEAD",
            path: path.to_string(),
            known_tags: String::new(),
        };
        loop {
            let mut line = String::new();
            head.read_line(&mut line)?;
            match line.trim_end().split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("if-none-match") => {
                    request.known_tags = value.trim().to_string();
                }
                Some(_) => {}
                None if line == "\r\n" => return Ok(Some(request)),
                None => return Ok(None),
            }
        }
    }
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    content: Vec<u8>,
}

impl Response {
    fn text(status: &'static str, text: &str) -> Self {
        Self { status, headers: vec![("Content-Type", "text/plain; charset=utf-8".into())], content: text.into() }
    }

    fn write(&self, writer: &mut impl Write, head_only: bool) -> io::Result<()> {
        write!(writer, "HTTP/1.1 {}\r\n", self.status)?;
        for (name, value) in &self.headers {
            write!(writer, "{name}: {value}\r\n")?;
        }
        write!(writer, "Content-Length: {}\r\n\r\n", self.content.len())?;
        if head_only { Ok(()) } else { writer.write_all(&self.content) }
    }
}

/// Undoes percent encoding; none when it is malformed or not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut decoded = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let (high, low) = (char::from(bytes.next()?).to_digit(16)?, char::from(bytes.next()?).to_digit(16)?);
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

fn tag(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// Whether the build has named the file by its content, as in `muctieu-0123456789abcdef.js`.
fn is_hashed(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, Site, decode, is_hashed, tag};
    use std::fs;
    use std::path::{Path, PathBuf};

    /// A site below `/sub/` with an index and a script, beside a file that must not be reached.
    fn site(name: &str) -> std::io::Result<(Site, PathBuf)> {
        let base = std::env::temp_dir().join(format!("muctieu-xtask-{}-{name}", std::process::id()));
        let folder = base.join("dist");
        fs::create_dir_all(folder.join("vendor"))?;
        fs::write(base.join("secret.txt"), "secret")?;
        fs::write(folder.join("index.html"), "<!doctype html>")?;
        fs::write(folder.join("vendor/số 1.js"), "1")?;
        Ok((Site { prefix: "/sub/".into(), folder }, base))
    }

    fn status(site: &Site, head: &str) -> String {
        match Request::read(&mut head.replace('\n', "\r\n").as_bytes()) {
            Ok(Some(request)) => site.answer(&request).status[..3].to_string(),
            _ => "none".into(),
        }
    }

    #[test]
    fn files_of_the_folder_are_served_below_the_prefix_and_no_others() -> std::io::Result<()> {
        let (site, base) = site("paths")?;
        for (path, expected) in [
            ("/sub/", "200"),
            ("/sub/?q=1", "200"),
            ("/sub/vendor/s%E1%BB%91%201.js", "200"),
            ("/", "404"),
            ("/sub/vendor/", "404"),
            ("/sub/../secret.txt", "404"),
            ("/sub/%2e%2e/secret.txt", "404"),
            ("/sub/..%2fsecret.txt", "404"),
            ("/sub//../../secret.txt", "404"),
            ("/sub/%zz", "404"),
            ("/sub/%f", "404"),
        ] {
            assert_eq!(status(&site, &format!("GET {path} HTTP/1.1\nHost: x\n\n")), expected, "{path}");
        }
        fs::remove_dir_all(base)
    }

    #[test]
    fn only_reading_is_allowed_and_nonsense_ends_the_conversation() -> std::io::Result<()> {
        let (site, base) = site("methods")?;
        assert_eq!(status(&site, "HEAD /sub/ HTTP/1.1\n\n"), "200");
        assert_eq!(status(&site, "POST /sub/ HTTP/1.1\n\n"), "405");
        for nonsense in ["", "GET\n\n", "GET /sub/ HTTP/1.1\nno colon\n\n", "GET /sub/ HTTP/1.1\n"] {
            assert_eq!(status(&site, nonsense), "none", "{nonsense:?}");
        }
        fs::remove_dir_all(base)
    }

    #[test]
    fn a_known_file_is_not_sent_again() -> std::io::Result<()> {
        let (site, base) = site("tags")?;
        let known = tag(b"<!doctype html>");
        assert_eq!(status(&site, &format!("GET /sub/ HTTP/1.1\nIf-None-Match: \"0\", {known}\n\n")), "304");
        assert_eq!(status(&site, "GET /sub/ HTTP/1.1\nif-none-match: \"0\"\n\n"), "200");
        fs::remove_dir_all(base)
    }

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed(Path::new("muctieu-0123456789abcdef.wasm")));
        assert!(!is_hashed(Path::new("vendor/echarts.js")));
        assert!(!is_hashed(Path::new("icon-192.png")));
    }

    #[test]
    fn percent_signs_are_decoded() {
        assert_eq!(decode("a%20b").as_deref(), Some("a b"));
        assert_eq!(decode("%ff"), None);
    }
}
