// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

