variable "name" {
  description = "Nom de la ressource."
  type        = string
  nullable    = false
}

variable "resource_group_name" {
  description = "Groupe de ressources qui la contient."
  type        = string
  nullable    = false
}

variable "location" {
  description = "Région Azure."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes de chaque ressource."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "address_space" {
  description = "Adresses du réseau."
  type        = string
  nullable    = false

  validation {
    condition     = can(cidrhost(var.address_space, 0))
    error_message = "Un réseau s'écrit 10.0.0.0/16."
  }
}

variable "subnets" {
  description = "Sous-réseaux par usage : adresses, et le service auquel ils sont délégués."
  type = map(object({
    name           = string
    addresses      = string
    security_group = string
    delegation     = optional(string)
  }))
  nullable = false
}

variable "lets_in" {
  description = "Qui est admis hors du réseau lui-même."
  type = map(object({
    subnet   = string
    priority = number
    protocol = string
    from     = string
    ports    = list(string)
  }))
  default  = {}
  nullable = false
}

variable "private_dns_zones" {
  description = "Zones de noms privés."
  type        = set(string)
  default     = []
  nullable    = false
}
