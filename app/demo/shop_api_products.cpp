// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_answers.h"
#include "app/demo/shop_api.h"
#include "core/base/json.h"

#include <chrono>

namespace loadgrove {

namespace {

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

void ShopApi::listProducts(Call &call)
{
    const Shelf<Product> &products = call.session->products();
    answerList(call.request, call.response, products.size(),
               [&](std::size_t i) -> const Product & { return products.at(i); });
}

void ShopApi::createProduct(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    Product product;
    FieldErrors errors;
    readProduct(*body, Fields::Required, product, errors);
    if (!errors.empty()) {
        answerBroken(call.response, errors);
        return;
    }
    product.createdAt = nowMs();
    answerCreated(call.response, "/api/v1/products", call.session->add(std::move(product)));
}

void ShopApi::getProduct(Call &call)
{
    if (const Product *product = call.session->products().find(call.id))
        answerEntity(call.response, *product);
    else
        answerMissing(call.response, "product", call.id);
}

void ShopApi::changeProduct(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    const Product *stored = call.session->products().find(call.id);
    if (!stored) {
        answerMissing(call.response, "product", call.id);
        return;
    }
    Product product = *stored;
    FieldErrors errors;
    readProduct(*body, Fields::Optional, product, errors);
    if (!errors.empty())
        answerBroken(call.response, errors);
    else
        answerEntity(call.response, call.session->update(std::move(product)));
}

void ShopApi::removeProduct(Call &call)
{
    answerRemoved(call.response, call.session->removeProduct(call.id), "product", call.id);
}

void ShopApi::listReviews(Call &call)
{
    const Product *product = call.session->products().find(call.id);
    if (!product) {
        answerMissing(call.response, "product", call.id);
        return;
    }
    const Shelf<Review> &reviews = call.session->reviews();
    answerList(call.request, call.response, product->reviews.size(),
               [&](std::size_t i) -> const Review & { return *reviews.find(product->reviews[i]); });
}

void ShopApi::createReview(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    if (!call.session->products().find(call.id)) {
        answerMissing(call.response, "product", call.id);
        return;
    }
    Review review;
    FieldErrors errors;
    readReview(*body, Fields::Required, review, errors);
    if (!errors.empty()) {
        answerBroken(call.response, errors);
        return;
    }
    review.productId = call.id;
    review.createdAt = nowMs();
    answerCreated(call.response, "/api/v1/reviews", call.session->add(std::move(review)));
}

void ShopApi::getReview(Call &call)
{
    if (const Review *review = call.session->reviews().find(call.id))
        answerEntity(call.response, *review);
    else
        answerMissing(call.response, "review", call.id);
}

void ShopApi::changeReview(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    const Review *stored = call.session->reviews().find(call.id);
    if (!stored) {
        answerMissing(call.response, "review", call.id);
        return;
    }
    Review review = *stored;
    FieldErrors errors;
    readReview(*body, Fields::Optional, review, errors);
    if (!errors.empty())
        answerBroken(call.response, errors);
    else
        answerEntity(call.response, call.session->update(std::move(review)));
}

void ShopApi::removeReview(Call &call)
{
    answerRemoved(call.response, call.session->removeReview(call.id), "review", call.id);
}

} // namespace loadgrove
