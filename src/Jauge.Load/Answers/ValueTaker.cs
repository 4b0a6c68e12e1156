using System.Text;
using System.Text.RegularExpressions;
using Jauge.Control.Random;
using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Load.Templates;

namespace Jauge.Load.Answers;

/// <summary>Takes one value from an answer, made ready.</summary>
internal abstract class ValueTaker(int variable, bool isOptional)
{
    /// <summary>Whether an answer without the value is good as well.</summary>
    internal bool IsOptional => isOptional;

    /// <summary>Puts the value into a user's memory.</summary>
    /// <param name="answer">Whole.</param>
    /// <param name="memory">Of the user.</param>
    /// <param name="key">Of the request, for what chance decides.</param>
    /// <returns>False: it is not there.</returns>
    internal bool TryTake(Answer answer, UserMemory memory, ulong key)
    {
        if (!TryFind(answer, key, out var value)) return false;
        memory.Set(variable, value);
        return true;
    }

    internal static ValueTaker Of(ValueExtraction value, int variable) => value.From.Kind switch
    {
        ExtractionKind.Header => new FromHeader(variable, value.IsOptional, Encoding.UTF8.GetBytes(value.From.Argument)),
        ExtractionKind.Cookie => new FromCookie(variable, value.IsOptional, Encoding.UTF8.GetBytes(value.From.Argument)),
        ExtractionKind.Json => new FromJson(variable, value.IsOptional, BodyPath.Of(value.From.Argument)),
        ExtractionKind.Regex => new FromPattern(variable, value.IsOptional, BodyPattern.Of(value.From.Argument)),
        _ => new FromBody(variable, value.IsOptional),
    };

    protected abstract bool TryFind(Answer answer, ulong key, out ReadOnlySpan<byte> value);

    private sealed class FromHeader(int variable, bool isOptional, byte[] name) : ValueTaker(variable, isOptional)
    {
        protected override bool TryFind(Answer answer, ulong key, out ReadOnlySpan<byte> value) => answer.TryField(name, out value);
    }

    // of several values, one is drawn
    private sealed class FromJson(int variable, bool isOptional, BodyPath path) : ValueTaker(variable, isOptional)
    {
        private const ulong Salt = 0xE7037ED1A0B428DB;

        protected override bool TryFind(Answer answer, ulong key, out ReadOnlySpan<byte> value)
        {
            var which = path.IsMany ? (int)Math.BigMul(RandomStream.Mix(unchecked(key + Salt)), (ulong)path.Count(answer.Body), out _) : 0;
            return path.TryFind(answer.Body, which, out value);
        }
    }

    private sealed class FromPattern(int variable, bool isOptional, Regex pattern) : ValueTaker(variable, isOptional)
    {
        protected override bool TryFind(Answer answer, ulong key, out ReadOnlySpan<byte> value) =>
            BodyPattern.TryFind(pattern, answer.Body, out value);
    }

    private sealed class FromBody(int variable, bool isOptional) : ValueTaker(variable, isOptional)
    {
        protected override bool TryFind(Answer answer, ulong key, out ReadOnlySpan<byte> value)
        {
            value = answer.Body;
            return true;
        }
    }

    private sealed class FromCookie(int variable, bool isOptional, byte[] name) : ValueTaker(variable, isOptional)
    {
        protected override bool TryFind(Answer answer, ulong key, out ReadOnlySpan<byte> value)
        {
            var fields = new FieldReader(answer.Head);
            while (fields.Next(out var field, out value))
                if (Ascii.EqualsIgnoreCase(field, "set-cookie"u8) && value.StartsWith(name) && value.Length > name.Length
                    && value[name.Length] == '=')
                {
                    value = value[(name.Length + 1)..];
                    value = value.IndexOf((byte)';') is >= 0 and var end ? value[..end] : value;
                    return true;
                }

            value = default;
            return false;
        }
    }
}
