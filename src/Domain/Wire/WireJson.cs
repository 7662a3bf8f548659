using System.Text.Encodings.Web;
using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>How the contract's records are written: readable Chinese, no white space, the same bytes for the same record.</summary>
public static class WireJson
{
    /// <summary>The <c>enterpriseId</c> of a record about the whole district.</summary>
    public const string WholeDistrict = "*";

    /// <summary>For every <see cref="Utf8JsonWriter"/> that writes the contract's records. Output is for NDJSON, not for embedding in HTML.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    internal static void WriteCompany(this Utf8JsonWriter writer, JsonEncodedText name, int company, CompanyDirectory directory) =>
        writer.WriteString(name, company == Signal.DistrictOnly ? WholeDistrict : directory[company].Id);

    /// <summary>Fields <c>name</c> and <c>town</c>; of the whole district there are none.</summary>
    public static void WriteNameAndTown(this Utf8JsonWriter writer, int company, CompanyDirectory directory)
    {
        if (company != Signal.DistrictOnly)
        {
            writer.WriteString("name"u8, directory[company].Name);
            writer.WriteString("town"u8, directory[company].Town);
        }
    }
}
