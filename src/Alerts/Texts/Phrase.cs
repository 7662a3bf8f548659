using System.Globalization;

namespace LaborRisk.Alerts.Texts;

/// <summary>What people read, with the English for those who maintain it. Places <c>{0}</c>, <c>{1}</c> … mean the same in both.</summary>
internal sealed record Phrase(string Chinese, string English)
{
    public string With(params ReadOnlySpan<object> values) => string.Format(CultureInfo.InvariantCulture, Chinese, values);

    public override string ToString() => Chinese;
}
