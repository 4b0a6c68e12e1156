using Jauge.Load.Templates;

namespace Jauge.Load.Http2;

/// <summary>A compiled request's head for HTTP/2, and what fills its gaps.</summary>
/// <param name="Request">The head.</param>
/// <param name="Gaps">Texts of the first gaps, in order; those of cookies and length follow.</param>
/// <param name="HasCookies">Whether cookies fill the next gap.</param>
/// <param name="HasLength">Whether the body's length fills the last gap.</param>
internal sealed record Http2Head(Http2Request Request, CompiledText[] Gaps, bool HasCookies, bool HasLength);
