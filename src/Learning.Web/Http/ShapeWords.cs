using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Learning.Web.Http;

/// <summary>What is said of a badly shaped field, in the reader's language: <c>ErrorMessage</c> of a validation attribute is a key of the page words.</summary>
public static class ShapeWords
{
    public static void AddShapeWords(this IMvcBuilder mvc)
    {
        mvc.AddDataAnnotationsLocalization();
        mvc.Services.AddOptions<Microsoft.AspNetCore.Mvc.DataAnnotations.MvcDataAnnotationsLocalizationOptions>()
            .Configure<PageWords>((options, words) => options.DataAnnotationLocalizerProvider = (_, _) => new Localizer(words));
        mvc.Services.AddOptions<MvcOptions>().Configure<PageWords>((options, words) => Say(options.ModelBindingMessageProvider, words));
    }

    private static void Say(DefaultModelBindingMessageProvider messages, PageWords words)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => words["Field.Unreadable", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["Field.Unreadable", value]);
        messages.SetValueIsInvalidAccessor(value => words["Field.Unreadable", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => words["Field.Missing"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["Field.Missing"]);
        messages.SetValueMustBeANumberAccessor(_ => words["Field.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words["Field.NotANumber"]);
        messages.SetValueMustNotBeNullAccessor(_ => words["Field.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => words["Field.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => words["Field.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => words["Field.Missing"]);
    }

    private sealed class Localizer(PageWords words) : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, words[name]);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.CurrentCulture, words[name], arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
