// The tabs in their order, one line each. A new one takes a module that calls
// registerTab and imports its own style sheet, and a line here.

import "./actors.js";
import "./places.js";
import "./dates.js";
import "./quotes.js";
import "./events.js";
import "./network.js";
