#!/usr/bin/env python3
"""Reads what wget writes: mirrors a small site of ours from this machine into WARC files, as they are and packed, whole and in parts.

    python3 tools/test_wget_archive.py --saksi PATH_TO_BINARY

Every page must be read once, with its address, and nothing else; the last byte of a page is as its server sent it."""
import argparse, functools, gzip, http.server, json, os, pathlib, subprocess, sys, tempfile, threading

PAGES = {
    'index.html': '<html><head><title>Kabar Sukamaju</title></head><body><p>Halaman depan dengan tautan ke berita banjir di Sukamaju hari ini.</p>'
                  '<a href="air.html">air</a> <a href="jembatan.html">jembatan</a> <a href="catatan.txt">catatan</a> <a href="gambar.png">gambar</a> <a href="hilang.html">hilang</a></body></html>',
    'air.html': '<html><head><title>Air naik di Sukamaju</title></head><body><p>Air sungai naik dua meter di Sukamaju sejak Rabu malam, kata petugas pintu air.</p></body></html>',
    'jembatan.html': '<html><head><title>Jembatan ditutup</title></head><body><p>Jembatan Kali Randu ditutup karena tiangnya retak, kata kepala dinas.</p></body></html>',
    'catatan.txt': 'Catatan warga tentang air yang naik di kampung sebelah utara sejak semalam.\n',
    'gambar.png': '\x89PNG\r\n\x1a\n',
    'robots.txt': 'User-agent: *\nAllow: /\n',
}
PACKED = {'/air.html'}  # sent in chunks and packed, though wget did not ask: some servers do


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        if self.path not in PACKED:
            return super().do_GET()
        body = gzip.compress(PAGES[self.path[1:]].encode(), mtime=0)
        self.send_response(200)
        for field in ('Content-Type', 'text/html; charset=utf-8'), ('Content-Encoding', 'gzip'), ('Transfer-Encoding', 'chunked'):
            self.send_header(*field)
        self.end_headers()
        for at in range(0, len(body), 50):
            part = body[at:at + 50]
            self.wfile.write(b'%x\r\n%s\r\n' % (len(part), part))
        self.wfile.write(b'0\r\n\r\n')

    def log_message(self, *_):
        pass


def mirror(address, folder, options):
    command = ['wget', '--quiet', '--no-config', '--no-proxy', '--tries=1', '--timeout=10', '--recursive', '--page-requisites', '--delete-after', '--no-directories',
               '--warc-file=site', *options, address]
    subprocess.run(command, cwd=folder, timeout=60, stdin=subprocess.DEVNULL)  # its status tells of the page that is missing
    return sorted(str(path) for path in pathlib.Path(folder).glob('site*.warc*'))


def check(saksi, files, address):
    done = subprocess.run([saksi, 'read', '--quiet', *files], capture_output=True, text=True, timeout=60)
    read = {}
    for line in done.stdout.splitlines():
        article = json.loads(line)
        read.setdefault(article['url'].removeprefix(address), []).append((article['title'] or '') + article['text'])
    faults = [f'exit status {done.returncode}: {done.stderr}'] if done.returncode or done.stderr else []
    for page, words in ('', 'Halaman depan'), ('air.html', 'pintu air'), ('jembatan.html', 'tiangnya retak'), ('catatan.txt', 'kampung sebelah utara'):
        texts = read.pop(page, [])
        if len(texts) != 1 or words not in texts[0]:
            faults.append(f'{page or "index"}: read {len(texts)} times: {texts}')
    return faults + [f'{page}: is no article' for page in read]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--saksi', required=True)
    saksi = os.path.abspath(arguments.parse_args().saksi)
    faults = []
    with tempfile.TemporaryDirectory() as site:
        for name, text in PAGES.items():
            (pathlib.Path(site) / name).write_bytes(text.encode('latin-1'))
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Handler, directory=site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f'http://127.0.0.1:{server.server_port}/'
        for options in [], ['--no-warc-compression'], ['--warc-max-size=1K'], ['--warc-cdx', '--no-warc-keep-log', '--no-warc-digests']:
            with tempfile.TemporaryDirectory() as folder:
                files = mirror(address, folder, options)
                if not files:
                    faults.append(f'{options}: wget wrote nothing')
                faults += [f'{" ".join(options) or "plain"}: {fault}' for fault in check(saksi, files, address)]
        server.shutdown()
    print('\n'.join(faults) or 'wget archives: every page is read')
    sys.exit(bool(faults))


if __name__ == '__main__':
    main()
