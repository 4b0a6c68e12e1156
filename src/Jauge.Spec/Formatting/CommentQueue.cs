using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Jauge.Spec.Formatting;

/// <summary>The comments of a text, in order, each handed out once.</summary>
internal sealed class CommentQueue
{
    private readonly Queue<Found> _left = [];

    public CommentQueue(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (scanner.MoveNext())
            if (scanner.Current is Comment comment) _left.Enqueue(new Found(Whole(text, comment), comment.Start));
    }

    /// <summary>Every comment, as it is written.</summary>
    public static IEnumerable<string> Of(string text) => new CommentQueue(text)._left.Select(f => f.Text);

    /// <summary>The next comment before a position, if its line or column is right.</summary>
    public bool TryTake(long before, Func<Mark, bool> fits, out Found found)
    {
        var isNext = _left.TryPeek(out found) && found.At.Index < before && fits(found.At);
        if (isNext) _left.Dequeue();
        return isNext;
    }

    private static string Whole(string text, Comment comment)
    {
        var start = (int)comment.Start.Index;
        var end = text.IndexOf('\n', start);
        return (end < 0 ? text[start..] : text[start..end]).TrimEnd();
    }

    internal readonly record struct Found(string Text, Mark At);
}
