using System.Globalization;

namespace Jauge.StandIn.QStash;

/// <summary>An expression in milliseconds of how often a message was retried, such as <c>pow(2, retried) * 1000</c>.</summary>
/// <remarks>Functions: upstash.com/docs/qstash/features/retry, read 2026-11: pow, sqrt, abs, exp, floor, ceil, round, min, max.</remarks>
internal sealed class RetryDelay
{
    private readonly string _text;
    private int _at;
    private double _retried;

    private RetryDelay(string text) => _text = text;

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static RetryDelay Parse(string text)
    {
        var delay = new RetryDelay(text);
        delay.After(0);
        return delay;
    }

    /// <summary>The pause before the next delivery.</summary>
    /// <param name="retried">Deliveries again so far; 0 at the first pause.</param>
    internal TimeSpan After(int retried)
    {
        lock (_text)
        {
            (_at, _retried) = (0, retried);
            var milliseconds = Sum();
            Skip();
            if (_at < _text.Length) throw Wrong();
            return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, TimeSpan.FromDays(1).TotalMilliseconds));
        }
    }

    private double Sum()
    {
        var sum = Product();
        while (true)
        {
            if (Takes('+')) sum += Product();
            else if (Takes('-')) sum -= Product();
            else return sum;
        }
    }

    private double Product()
    {
        var product = Factor();
        while (true)
        {
            if (Takes('*')) product *= Factor();
            else if (Takes('/')) product /= Factor();
            else return product;
        }
    }

    private double Factor()
    {
        if (Takes('-')) return -Factor();
        if (Takes('(')) return Closed(Sum());
        Skip();
        return _at < _text.Length && char.IsAsciiLetter(_text[_at]) ? Named(Word(char.IsAsciiLetter))
            : Number(Word(c => char.IsAsciiDigit(c) || c == '.'));
    }

    private double Named(string name)
    {
        if (name == "retried") return _retried;
        if (!Takes('(')) throw Wrong();
        var first = Sum();
        var second = Takes(',') ? Sum() : (double?)null;
        return Closed(Apply(name, first, second));
    }

    private double Apply(string name, double first, double? second) => (name, second) switch
    {
        ("pow", { } power) => Math.Pow(first, power),
        ("min", { } other) => Math.Min(first, other),
        ("max", { } other) => Math.Max(first, other),
        ("sqrt", null) => Math.Sqrt(first),
        ("abs", null) => Math.Abs(first),
        ("exp", null) => Math.Exp(first),
        ("floor", null) => Math.Floor(first),
        ("ceil", null) => Math.Ceiling(first),
        ("round", null) => Math.Round(first),
        _ => throw Wrong(),
    };

    private double Number(string digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();

    private double Closed(double value) => Takes(')') ? value : throw Wrong();

    private string Word(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < _text.Length && belongs(_text[_at])) _at++;
        return _text[start.._at];
    }

    private bool Takes(char wanted)
    {
        Skip();
        if (_at >= _text.Length || _text[_at] != wanted) return false;
        _at++;
        return true;
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }

    private FormatException Wrong() => new($"Upstash-Retry-Delay: '{_text}' is no expression of retried, at character {_at + 1}");
}
