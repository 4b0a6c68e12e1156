using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace TicketShop.Pages;

/// <summary>Markup. What an interpolated string puts into its holes is text and is encoded, unless it is markup itself: no page can forget
/// to.</summary>
internal sealed class Html
{
    public static readonly Html Nothing = new("");

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Of(Builder markup) => new(markup.Text);

    public override string ToString() => _markup;

    /// <summary>What the compiler turns <c>$"…"</c> into when markup is asked for.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Builder
    {
        private readonly StringBuilder _text;

        public Builder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

        public string Text => _text.ToString();

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(text));

        public void AppendFormatted(long number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Guid id) => _text.Append(id);

        public void AppendFormatted(Html markup) => _text.Append(markup._markup);

        public void AppendFormatted(IEnumerable<Html> parts) => _text.AppendJoin("\n", parts);
    }
}
