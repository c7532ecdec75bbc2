# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop can read what we hand it: the entry in its menu, the page in its shop, settings, icons, templates."""
import os
import subprocess
import sys
import xml.etree.ElementTree

import rules


def check(*command):
    """A tool's complaints, as it put them."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    return [done.stdout + done.stderr] if done.returncode else []


def metainfo(path):
    """What the shop's own checker finds wrong; a homepage is the one thing that Kring does not have."""
    done = subprocess.run(['appstreamcli', 'validate', '--no-net', path], capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.split('\n') if line.startswith(('E:', 'W:'))]
    if done.returncode and not lines:
        return [done.stdout + done.stderr]
    return [line for line in lines if 'url-homepage-missing' not in line]


def well_formed(path):
    try:
        xml.etree.ElementTree.parse(path)
    except xml.etree.ElementTree.ParseError as error:
        return [f'{path}: {error}']
    return []


def main():
    app_id = sys.argv[1]
    data = rules.BUILD / 'data'
    broken = check('desktop-file-validate', data / f'{app_id}.desktop')
    broken += metainfo(data / f'{app_id}.metainfo.xml')
    # Every .ui and .svg of the sources and what meson made of our templates.
    files = [rules.SOURCE / p for p in rules.files('*.ui', '*.svg', '*.xml')]
    files += [data / f'{app_id}{end}' for end in ('.metainfo.xml', '.gschema.xml', '.xml')]
    for path in files:
        broken += well_formed(path)
    keys = rules.output('gsettings', '--schemadir', data, 'list-keys', app_id,
                        env={'PATH': os.environ['PATH'], 'GSETTINGS_BACKEND': 'memory'})
    if 'window-width' not in keys:
        broken.append('the settings are not those the window remembers')
    for icon in (f'scalable/apps/{app_id}.svg', f'symbolic/apps/{app_id}-symbolic.svg',
                 f'scalable/mimetypes/{app_id}-document.svg'):
        if not (data / 'icons/hicolor' / icon).exists():
            broken.append(f'no icon {icon}')
    rules.end(broken)


main()
