using Learning.Cohorts;
using Learning.Web.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Learning.Web.Pages.Cohorts;

/// <summary>Reads a field of addresses; each line that cannot be used is an error of the field.</summary>
public sealed class AddressListBinder(PageWords words) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        var list = AddressList.Parse(value.FirstValue);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        foreach (var problem in list.Problems) bindingContext.ModelState.AddModelError(bindingContext.ModelName, words.Of(problem));
        bindingContext.Result = ModelBindingResult.Success(list);
        return Task.CompletedTask;
    }
}
