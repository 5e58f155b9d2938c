/** Names the shape of what AWS's answers become here. A test says when it is another one, and which. */
export const SHAPE = 'N7gdSAYQv8gxgAjH16NBw0';
