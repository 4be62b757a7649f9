/** Finds in a customer's words what they name: orders, products, days, money and the like, in Chinese and English. */
@NullMarked
package io.frontdesk.chat.entity;

import org.jspecify.annotations.NullMarked;
