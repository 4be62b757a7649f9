/** Where things lie on disk: the built distribution, its packs, and the data folder of one running server. */
@NullMarked
package io.frontdesk.chat.installation;

import org.jspecify.annotations.NullMarked;
