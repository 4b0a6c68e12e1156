using System.Text;
using System.Text.RegularExpressions;
using Jauge.Core.Messages;

namespace Jauge.Load.Answers;

/// <summary>A check of what an answer holds, made ready.</summary>
internal abstract class ContentCheck
{
    internal abstract bool Holds(Answer answer);

    internal static ContentCheck Of(AnswerCheck check) => check.Kind switch
    {
        AnswerCheckKind.Contains or AnswerCheckKind.Lacks =>
            new OfBody(Encoding.UTF8.GetBytes(check.Argument), check.Kind == AnswerCheckKind.Contains),
        AnswerCheckKind.Header => new OfHeader(Encoding.UTF8.GetBytes(check.Argument), Bytes(check.Value)),
        AnswerCheckKind.Regex => new OfPattern(BodyPattern.Of(check.Argument)),
        AnswerCheckKind.Json => new OfJson(BodyPath.Of(check.Argument), Bytes(check.Value)),
        _ => throw new ArgumentException($"{check.Kind} is not of the content.", nameof(check)),
    };

    private static byte[]? Bytes(string? value) => value is null ? null : Encoding.UTF8.GetBytes(value);

    private sealed class OfBody(byte[] text, bool isWanted) : ContentCheck
    {
        internal override bool Holds(Answer answer) => answer.Body.IndexOf(text) >= 0 == isWanted;
    }

    private sealed class OfHeader(byte[] name, byte[]? value) : ContentCheck
    {
        internal override bool Holds(Answer answer) =>
            answer.TryField(name, out var found) && (value is null || found.SequenceEqual(value));
    }

    private sealed class OfPattern(Regex pattern) : ContentCheck
    {
        internal override bool Holds(Answer answer) => BodyPattern.Matches(pattern, answer.Body);
    }

    // of several values, one that fits is enough
    private sealed class OfJson(BodyPath path, byte[]? value) : ContentCheck
    {
        internal override bool Holds(Answer answer)
        {
            for (var i = 0; path.TryFind(answer.Body, i, out var found); i++)
                if (value is null || found.SequenceEqual(value)) return true;
            return false;
        }
    }
}
