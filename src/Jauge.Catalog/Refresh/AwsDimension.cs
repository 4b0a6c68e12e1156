using System.Globalization;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>One tier of one term. <paramref name="To"/> is null for the last tier, which AWS ends with <c>Inf</c>.</summary>
internal sealed record AwsDimension(string Unit, decimal From, decimal? To, decimal Price)
{
    /// <summary>The members as the file writes them: every figure is a string.</summary>
    internal sealed record Raw(string Unit, string From, string To, string? Price)
    {
        public static Raw Read(ref Utf8JsonReader reader, string currency)
        {
            var raw = new Raw("", "", "", null);
            while (AwsOfferVisitor.NextMember(ref reader))
            {
                raw = raw.With(ref reader, currency);
            }

            return raw;
        }

        public bool TryRead(string currency, out AwsDimension dimension, out Text problem)
        {
            dimension = new AwsDimension("", 0, null, 0);
            problem = default;
            if (!TryNumber(Price, out var price))
            {
                problem = new Text($"no price in {currency}", $"pas de prix en {currency}");
            }
            else if (Unit.Length == 0 || !TryFrom(out var from) || !TryTo(out var to) || to < from)
            {
                problem = new Text($"wrong unit or range '{Unit}' {From}..{To}", $"unité ou intervalle faux « {Unit} » {From}..{To}");
            }
            else
            {
                dimension = new AwsDimension(PriceNames.Clean(Unit), from, to, price);
            }

            return problem == default;
        }

        private Raw With(ref Utf8JsonReader reader, string currency)
        {
            if (AwsOfferVisitor.Is(ref reader, "unit"u8))
            {
                return this with { Unit = AwsOfferVisitor.Scalar(ref reader) };
            }

            if (AwsOfferVisitor.Is(ref reader, "beginRange"u8))
            {
                return this with { From = AwsOfferVisitor.Scalar(ref reader) };
            }

            if (AwsOfferVisitor.Is(ref reader, "endRange"u8))
            {
                return this with { To = AwsOfferVisitor.Scalar(ref reader) };
            }

            if (AwsOfferVisitor.Is(ref reader, "pricePerUnit"u8))
            {
                reader.Read();
                return this with { Price = ReadPrice(ref reader, currency) };
            }

            AwsOfferVisitor.SkipValue(ref reader);
            return this;
        }

        private static string? ReadPrice(ref Utf8JsonReader reader, string currency)
        {
            string? price = null;
            while (AwsOfferVisitor.NextMember(ref reader))
            {
                var wanted = reader.ValueTextEquals(currency);
                var value = AwsOfferVisitor.Scalar(ref reader);
                price = wanted ? value : price;
            }

            return price;
        }

        /// <summary>Reservations write no range.</summary>
        private bool TryFrom(out decimal from)
        {
            from = 0;
            return From.Length == 0 || TryNumber(From, out from);
        }

        private bool TryTo(out decimal? to)
        {
            to = null;
            if (To.Length == 0 || To == "Inf")
            {
                return true;
            }

            var read = TryNumber(To, out var end);
            to = read ? end : null;
            return read;
        }

        private static bool TryNumber(string? text, out decimal number) =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }
}
