namespace LaborRisk.Domain;

/// <summary>Colours of risk. Blue is shown, never alerted; alerts exist from yellow up.</summary>
public enum RiskLevel : byte
{
    None,
    Blue,
    Yellow,
    Orange,
    Red,
}

/// <summary>Names of the levels, as the contract writes them and as people read them.</summary>
public static class RiskLevels
{
    private static readonly string[] Names = ["none", "blue", "yellow", "orange", "red"];
    private static readonly string[] ChineseNames = ["无", "蓝色", "黄色", "橙色", "红色"];

    public static string Name(this RiskLevel level) => Names[(int)level];

    public static string Chinese(this RiskLevel level) => ChineseNames[(int)level];
}
