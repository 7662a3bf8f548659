using System.Text;

namespace LaborRisk.Simulator;

/// <summary>Lines that are no JSON: cut off, with bytes that are no UTF-8, or of another world.</summary>
internal static class Garbled
{
    private static readonly byte[] GatewayPage = Encoding.UTF8.GetBytes("<html><title>502 Bad Gateway</title></html>");

    public static byte[] Line(byte[] good, Dice dice) => dice.Below(4) switch
    {
        0 => NoUtf8(good),
        1 => GatewayPage,
        _ => good[..(good.Length / 4 + dice.Below(good.Length / 2))],
    };

    /// <summary>Breaks a character inside the first value.</summary>
    private static byte[] NoUtf8(byte[] good)
    {
        var broken = (byte[])good.Clone();
        broken["{\"type\": \"".Length] = 0xFF;
        return broken;
    }
}
