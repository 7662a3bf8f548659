using System.Text.Json;

namespace LaborRisk.Bench.Steps;

/// <summary>A query as an ordinary program reads it.</summary>
internal sealed class TextRecord
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? EnterpriseId { get; set; }

    public string? WorkerId { get; set; }

    public string? Text { get; set; }

    public DateTimeOffset At { get; set; }

    public string? Channel { get; set; }
}
