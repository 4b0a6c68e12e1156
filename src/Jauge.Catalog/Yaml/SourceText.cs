using System.Buffers;
using System.Text;
using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>From bytes to characters that a parser may see: size, encoding and control characters are settled here. Serves the price
/// files too.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // C0 without tab, line feed and carriage return, and DEL: YAML 1.2, section 5.1.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(127).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))]);

    public static string? FromFile(string path, string name, YamlLimits limits, DiagnosticBag bag)
    {
        try
        {
            // A folder opens on some systems and fails at the first read only: both are in here.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return IsTooLarge(file) ? TooLarge(name, limits, bag) : FromStream(file, name, limits, bag);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            bag.Add(YamlDiagnostics.CannotRead(name, failure is FileNotFoundException or DirectoryNotFoundException));
            return null;
        }

        bool IsTooLarge(FileStream file) => file.CanSeek && file.Length > limits.SizeBytes;
    }

    public static string? FromStream(Stream stream, string name, YamlLimits limits, DiagnosticBag bag)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limits.SizeBytes) return TooLarge(name, limits, bag);
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name, bag);
    }

    public static string? FromText(string text, string name, YamlLimits limits, DiagnosticBag bag)
    {
        if (text.Length > limits.SizeBytes || Encoding.UTF8.GetByteCount(text) > limits.SizeBytes) return TooLarge(name, limits, bag);
        return Checked(text.StartsWith('\uFEFF') ? text[1..] : text, name, bag);
    }

    private static string? TooLarge(string name, YamlLimits limits, DiagnosticBag bag)
    {
        bag.Add(YamlDiagnostics.TooLarge(name, limits.SizeBytes));
        return null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string name, DiagnosticBag bag)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Checked(Strict.GetString(bytes), name, bag);
        var valid = ValidPrefix(bytes);
        bag.Add(YamlDiagnostics.NotUtf8(At(Strict.GetString(bytes[..valid]), name), bytes[valid]));
        return null;
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == OperationStatus.Done) valid += length;
        return valid;
    }

    private static string? Checked(string text, string name, DiagnosticBag bag)
    {
        var control = text.AsSpan().IndexOfAny(Controls);
        if (control < 0) return text;
        bag.Add(YamlDiagnostics.ControlCharacter(At(text[..control], name), text[control]));
        return null;
    }

    // The position just after a text.
    private static SourceSpan At(string before, string name)
    {
        var line = before.AsSpan().Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return new SourceSpan(name, line, column, line, column + 1);
    }
}
