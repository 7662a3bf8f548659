using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace LaborRisk.Server.Http;

/// <summary>The description of the routes, <c>/openapi/v1.json</c>; the pages' types are made from it.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        // Routes read and write by options of their own; these here are the description's alone, and the service writes every number as one.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        return services.AddOpenApi(description => description.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "劳动关系风险监测 · Labour relations risk monitor";
            foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
            {
                RequireWhatIsNeverNull(schema);
            }

            return Task.CompletedTask;
        }));
    }

    /// <summary>What is null is left out of an answer, and may be left out of a form.</summary>
    private static void RequireWhatIsNeverNull(OpenApiSchema schema)
    {
        if (schema.Properties is { } properties)
        {
            schema.Required = properties.Where(property => !MayBeNull(property.Value)).Select(property => property.Key).ToHashSet();
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) => AllowsNull(schema) || schema.OneOf?.Any(AllowsNull) == true;

    private static bool AllowsNull(IOpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.Null) == true;
}
