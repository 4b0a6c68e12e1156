# Une distribution CloudFront devant les programmes et les buckets.

data "aws_cloudfront_cache_policy" "static" {
  name = "Managed-CachingOptimized"
}

data "aws_cloudfront_origin_request_policy" "all" {
  name = "Managed-AllViewer"
}

# Garde ce que les programmes disent de garder (Cache-Control), et rien d'autre.
resource "aws_cloudfront_cache_policy" "programs" {
  name        = var.name
  min_ttl     = 0
  default_ttl = 0
  max_ttl     = 31536000

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_gzip   = true
    enable_accept_encoding_brotli = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "whitelist"

      headers {
        items = ["Authorization", "Host", "Origin"]
      }
    }

    query_strings_config {
      query_string_behavior = "all"
    }
  }
}

resource "aws_cloudfront_origin_access_control" "buckets" {
  name                              = var.name
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "main" {
  enabled         = true
  is_ipv6_enabled = true
  http_version    = "http2and3"
  aliases         = var.hosts
  price_class     = var.price_class
  web_acl_id      = var.web_acl_arn
  comment         = var.name
  tags            = var.tags

  dynamic "origin" {
    for_each = var.origin_host != null ? [true] : []

    content {
      origin_id   = "programs"
      domain_name = var.origin_host

      custom_origin_config {
        http_port                = 80
        https_port               = 443
        origin_protocol_policy   = "https-only"
        origin_ssl_protocols     = ["TLSv1.2"]
        origin_read_timeout      = 60
        origin_keepalive_timeout = 60
      }
    }
  }

  dynamic "origin" {
    for_each = { for copy in flatten([for path, hosts in var.buckets : [for index, host in hosts : {
      id   = "${path}-${index}"
      host = host
    }]]) : copy.id => copy.host }

    content {
      origin_id                = origin.key
      domain_name              = origin.value
      origin_access_control_id = aws_cloudfront_origin_access_control.buckets.id
    }
  }

  # Quand une région est perdue, sa copie dans la suivante répond.
  dynamic "origin_group" {
    for_each = { for path, hosts in var.buckets : path => hosts if length(hosts) > 1 }

    content {
      origin_id = origin_group.key

      failover_criteria {
        status_codes = [500, 502, 503, 504]
      }

      member {
        origin_id = "${origin_group.key}-0"
      }

      member {
        origin_id = "${origin_group.key}-1"
      }
    }
  }

  default_cache_behavior {
    target_origin_id         = var.origin_host != null ? "programs" : (length(var.buckets[keys(var.buckets)[0]]) > 1 ? keys(var.buckets)[0] : "${keys(var.buckets)[0]}-0")
    viewer_protocol_policy   = "redirect-to-https"
    allowed_methods          = var.origin_host != null ? ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] : ["GET", "HEAD", "OPTIONS"]
    cached_methods           = ["GET", "HEAD"]
    compress                 = true
    cache_policy_id          = var.origin_host != null ? aws_cloudfront_cache_policy.programs.id : data.aws_cloudfront_cache_policy.static.id
    origin_request_policy_id = var.origin_host != null ? data.aws_cloudfront_origin_request_policy.all.id : null
  }

  dynamic "ordered_cache_behavior" {
    for_each = var.buckets

    content {
      path_pattern           = "/${ordered_cache_behavior.key}/*"
      target_origin_id       = length(var.buckets[ordered_cache_behavior.key]) > 1 ? ordered_cache_behavior.key : "${ordered_cache_behavior.key}-0"
      viewer_protocol_policy = "redirect-to-https"
      allowed_methods        = ["GET", "HEAD", "OPTIONS"]
      cached_methods         = ["GET", "HEAD"]
      compress               = true
      cache_policy_id        = data.aws_cloudfront_cache_policy.static.id
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn            = var.certificate_arn
    cloudfront_default_certificate = var.certificate_arn == null
    minimum_protocol_version       = var.certificate_arn == null ? "TLSv1" : "TLSv1.2_2021"
    ssl_support_method             = var.certificate_arn == null ? null : "sni-only"
  }
}

resource "aws_cloudwatch_log_delivery_source" "main" {
  region       = "us-east-1"
  name         = var.name
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.main.arn
}

resource "aws_cloudwatch_log_delivery_destination" "main" {
  region        = "us-east-1"
  name          = var.name
  output_format = "json"

  delivery_destination_configuration {
    destination_resource_arn = "${var.access_log_bucket_arn}/cloudfront"
  }
}

resource "aws_cloudwatch_log_delivery" "main" {
  region                   = "us-east-1"
  delivery_source_name     = aws_cloudwatch_log_delivery_source.main.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.main.arn
}
