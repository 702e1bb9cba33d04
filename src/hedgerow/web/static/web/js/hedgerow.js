// Every page loads this. One behaviour per module, hooked by data attributes; pages read and work without any of them.
import './theme.js';
import './menus.js';
import './send-on-change.js';
import './tabs.js';
import './in-view.js';
import './bulk.js';
import './dialogs.js';
import './toasts.js';
import './palette.js';
import './recent.js';
import './quick-log.js';
import './telling.js';
import './keys.js';
import './lines.js';
import './copy.js';
import './progress.js';
import './drop.js';
