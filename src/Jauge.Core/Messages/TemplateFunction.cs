namespace Jauge.Core.Messages;

/// <summary>What a placeholder can do with its arguments.</summary>
public enum TemplateFunction
{
    /// <summary><c>base64(text)</c>: the UTF-8 bytes, in Base64 (RFC 4648, section 4).</summary>
    Base64,

    /// <summary><c>url(text)</c>: percent-encoded, everything but letters, digits and <c>-._~</c> (RFC 3986).</summary>
    Url,

    /// <summary><c>json(text)</c>: a JSON text with its quotes.</summary>
    Json,

    /// <summary><c>upper(text)</c>: ASCII letters in capitals.</summary>
    Upper,

    /// <summary><c>lower(text)</c>: ASCII letters in small.</summary>
    Lower,

    /// <summary><c>sha256(text)</c>: 64 hexadecimal digits.</summary>
    Sha256,

    /// <summary><c>uuid()</c>: a random one, version 4, drawn from the run's seed.</summary>
    Uuid,

    /// <summary><c>random(low, high)</c>: a whole number between both, both included.</summary>
    Random,

    /// <summary><c>letters(count)</c>: random small letters and digits.</summary>
    Letters,

    /// <summary><c>pick(a, b, …)</c>: one of the arguments, each as likely.</summary>
    Pick,
}
