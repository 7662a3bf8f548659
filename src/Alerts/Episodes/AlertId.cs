using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Episodes;

/// <summary>Names an alert by what it is about, so that a replay, a restart and a later version give the same name.</summary>
internal static class AlertId
{
    private const int HexDigits = 20;

    /// <summary><c>a-</c> and 20 hex digits of SHA-256 over <c>company|topic|yyyy-MM-dd</c>: 80 bits, no clash in a nation's lifetime.</summary>
    public static string Of(string enterpriseId, Topic topic, DateOnly episode)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{enterpriseId}|{topic.Name()}|{episode:yyyy-MM-dd}");
        return "a-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..HexDigits];
    }
}
