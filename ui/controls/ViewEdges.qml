import QtQuick

// Where a view may begin and end: through no line of text, no button and no picture.
QtObject {
    id: edges

    required property Flickable view
    required property Item content
    required property real brim

    // What below an item is not cut through: texts, between their lines, buttons lower than that,
    // pictures, and bars.
    function wholes(item: Item, most: real): list<Item> {
        let found = [];
        for (let place = 0; place < item.children.length; ++place) {
            const child = item.children[place];
            const one = child instanceof Text || /^(bar|sums)$/.test(child.objectName) || ((child instanceof BaseButton || child instanceof Icon) && child.height < most);
            found = found.concat(!child.visible || child.height <= 0 ? [] : one ? [child] : wholes(child, most));
        }
        return found;
    }

    // Moves an edge of the view up to where it goes through no line of text and no button: so far
    // above them, and above a name that it would part from its matter, where names count.
    function clear(edge: real, parts: list<Item>, above: real, named: bool): real {
        let free = edge;
        // Moving up for one can bring the edge into another, beside it.
        for (let pass = 0; pass < 4; ++pass) {
            for (const part of parts) {
                const top = part.mapToItem(view, 0, 0).y;
                const line = part.height / ((part as Text)?.lineCount ?? 1);
                const name = named && (part as BodyText)?.heads;
                if (top < free - 1 && top + part.height + (name ? line : 0) > free + 1) {
                    free = name ? top : top + Math.floor((free - top) / line + 0.01) * line - above;
                }
            }
        }
        return free;
    }

    // Where the foot of a view so high stands rather. What is very large may fill the view: better
    // cut than not seen, pictures and names first.
    function foot(whole: real): real {
        const parts = wholes(content, whole / 3);
        const texts = parts.filter(part => !(part instanceof Icon));
        const feet = [clear(whole, parts, 0, true), clear(whole, texts, 0, true), clear(whole, texts, 0, false)];
        return feet.find(free => whole - free < whole / 2) ?? whole;
    }

    // Where a view begins rather that would begin at a place in the content.
    function head(place: real): real {
        return view.contentY + clear(place - view.contentY, wholes(content, view.height / 3), brim, false);
    }
}
